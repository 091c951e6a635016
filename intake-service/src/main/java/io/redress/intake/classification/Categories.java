package io.redress.intake.classification;

import io.quarkus.runtime.StartupEvent;
import io.redress.kit.problem.FieldError;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The category tree, kept in memory: it is small, read by every registration, and changed rarely. A
 * change is seen as soon as {@link ReferenceChanges} promises.
 */
@ApplicationScoped
public class Categories {
  private final Snapshot<CategoryHistory> history;

  @Inject
  Categories(ReferenceChanges changes, CategoryEditions editions) {
    this.history = Snapshot.of(CategoryEditions.NAME, changes, editions::read);
  }

  void load(@Observes StartupEvent event) {
    history.get();
  }

  /** The leaf with this code, if new reports are filed under it. */
  public Optional<Category> leaf(String code) {
    return history.get().now().leaf(code).filter(Category::isOpen);
  }

  /** The leaf with this code as it is now, retired or not: for what is filed under it. */
  public Optional<Category> known(String code) {
    return history.get().now().leaf(code);
  }

  /**
   * The leaf with this code, retired or not, as it was in a version of the tree.
   *
   * @param version what {@link Category#since} said
   */
  public Optional<Category> known(String code, long version) {
    return history.get().leaf(code, version);
  }

  /**
   * The code that stands for what was filed under this one: the last successor of a retired leaf.
   */
  public String current(String code) {
    return history.get().now().current(code);
  }

  /** All codes under which something may be filed that this one stands for, itself included. */
  public List<String> allOf(String code) {
    return history.get().now().allOf(code);
  }

  /** Whether there is a group or an unretired leaf with this code. */
  public boolean isInUse(String code) {
    return history
        .get()
        .now()
        .node(code)
        .filter(node -> !node.isLeaf() || node.isOpen())
        .isPresent();
  }

  /** What to tell those who sent a code that {@link #leaf} does not answer. */
  public FieldError refusal(String code) {
    Optional<Category> retired = code == null ? Optional.empty() : known(code);
    if (retired.isEmpty()) {
      return new FieldError(
          "category", "is not the code of a category leaf", "Take a leaf of GET /categories.");
    }
    return new FieldError(
        "category",
        "is retired",
        retired
            .flatMap(Category::successor)
            .map(successor -> "Take " + successor + " instead.")
            .orElse("Take another leaf of GET /categories."));
  }

  CategoryTree now() {
    return history.get().now();
  }

  Optional<CategoryTree> at(long version) {
    return history.get().at(version);
  }
}
