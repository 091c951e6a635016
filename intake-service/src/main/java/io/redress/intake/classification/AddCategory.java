package io.redress.intake.classification;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds a group, or a leaf to a group. */
@ApplicationScoped
class AddCategory {
  /** The tree is answered whole, and people choose from it. */
  private static final int MOST = 500;

  private final CategoryEditions editions;
  private final Idempotency idempotency;
  private final Wording wording;

  @Inject
  AddCategory(CategoryEditions editions, Idempotency idempotency, Wording wording) {
    this.editions = editions;
    this.idempotency = idempotency;
    this.wording = wording;
  }

  /**
   * Adds.
   *
   * @param key idempotency key, or {@code null}
   * @return the tree afterwards
   * @throws ProblemException precondition-required, precondition-failed, category-code-taken,
   *     invalid-field, labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  CategoryTree add(String key, AddCategoryRequest request, String ifMatch, String by) {
    CategoryWords.require(wording, request.names(), request.reason());
    CategoryEdit edit = new CategoryEdit(request.code(), ifMatch, request.reason(), by);
    int dot = request.code().indexOf('.');
    String group = dot < 0 ? null : request.code().substring(0, dot);
    request.content().require(group != null);
    idempotency.once(
        key,
        "addCategory",
        request,
        () -> {
          editions.make(
              edit,
              CategoryVersion.What.ADDED,
              before -> {
                free(before, edit.code());
                room(before, group);
                return new Category(edit.code(), group).with(request.content());
              });
          return edit.code();
        });
    return editions.read().now();
  }

  private static void free(CategoryTree tree, String code) {
    if (tree.node(code).isPresent()) {
      throw ProblemException.of(
          IntakeProblem.CATEGORY_CODE_TAKEN, "There is a category with this code, or was one.");
    }
  }

  private static void room(CategoryTree tree, String group) {
    if (group != null && tree.node(group).isEmpty()) {
      throw ProblemException.invalid(
          "code", "names a group that there is not", "Add the group first.");
    }
    if (tree.size() >= MOST) {
      throw ProblemException.invalid(
          "code",
          "would be one more than the " + MOST + " that the tree may have",
          "Use a leaf that there is.");
    }
  }
}
