package io.redress.intake.classification;

import io.redress.kit.etag.Versions;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** The tables of the category tree. */
@ApplicationScoped
class CategoryEditions {
  /** Under which name replicas are told of a change. */
  static final String NAME = "categories";

  private final Session entities;
  private final ReferenceChanges changes;
  private final Event<CategoryChanged> facts;
  private final Clock clock;

  @Inject
  CategoryEditions(
      Session entities, ReferenceChanges changes, Event<CategoryChanged> facts, Clock clock) {
    this.entities = entities;
    this.changes = changes;
    this.facts = facts;
    this.clock = clock;
  }

  /** Everything, as it is committed; two statements. */
  CategoryHistory read() {
    return history("select version from category_tree where id = 1", "from Category");
  }

  /** The tree as it is now, locked until the transaction ends. */
  private CategoryTree lock() {
    return history(
            "select version from category_tree where id = 1 for update",
            "from Category where untilVersion is null")
        .now();
  }

  /** The version is read first: what is committed in between is of a later one. */
  private CategoryHistory history(String version, String editions) {
    long latest = entities.createNativeQuery(version, Long.class).getSingleResult();
    return new CategoryHistory(
        latest,
        entities
            .createQuery(editions + " order by position, code", Category.class)
            .getResultList());
  }

  /**
   * Makes a new version of the tree in which one node is another, or none where it says the same as
   * before. Of two editors who started from the same version one wins.
   *
   * @param step makes the node of the tree as it is
   * @return the tree afterwards
   * @throws ProblemException precondition-required, precondition-failed, or what the step refuses
   */
  CategoryTree make(CategoryEdit edit, CategoryVersion.What what, Step step) {
    CategoryTree before = lock();
    Versions.require(edit.ifMatch(), before.version());
    Category next = step.next(before);
    if (before.node(edit.code()).filter(next::saysTheSameAs).isPresent()) {
      return before;
    }
    long version = before.version() + 1;
    before.node(edit.code()).ifPresent(node -> node.untilVersion = version);
    next.fromVersion = version;
    entities.persist(next);
    entities.persist(new CategoryVersion(version, edit, what, clock.instant()));
    entities
        .createNativeMutationQuery("update category_tree set version = :version where id = 1")
        .setParameter("version", version)
        .executeUpdate();
    changes.changed(NAME);
    facts.fire(new CategoryChanged(edit.code(), what, version));
    return history(
            "select version from category_tree where id = 1",
            "from Category where untilVersion is null")
        .now();
  }

  /** The same for a node that there is. */
  CategoryTree change(
      CategoryEdit edit, CategoryVersion.What what, UnaryOperator<Category> change) {
    return make(edit, what, before -> change.apply(known(before, edit.code())));
  }

  /** Versions before this one, the latest first. */
  List<CategoryVersion> versionsBefore(long version, int most) {
    return entities
        .createQuery(
            "from CategoryVersion where version < :version order by version desc",
            CategoryVersion.class)
        .setParameter("version", version)
        .setMaxResults(most)
        .getResultList();
  }

  static Category known(CategoryTree tree, String code) {
    return tree.node(code)
        .orElseThrow(
            () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such category."));
  }

  /** What becomes of a node. */
  interface Step {
    Category next(CategoryTree before);
  }
}
