package io.redress.intake.classification;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Retires a leaf, so that nothing new is filed under it, or takes it back. Tickets that are filed
 * under it stay, repeat each other, and are shown with its names.
 */
@ApplicationScoped
class RetireCategory {
  private final CategoryEditions editions;
  private final Wording wording;

  @Inject
  RetireCategory(CategoryEditions editions, Wording wording) {
    this.editions = editions;
    this.wording = wording;
  }

  /**
   * Retires. Of a retired leaf only the successor changes.
   *
   * @return the tree afterwards
   * @throws ProblemException not-found, precondition-required, precondition-failed, invalid-field,
   *     labelling-word
   */
  @Transactional
  CategoryTree retire(CategoryEdit edit, String successor) {
    wording.require("reason", edit.reason());
    return editions.make(
        edit,
        CategoryVersion.What.RETIRED,
        before -> {
          Category node = leaf(CategoryEditions.known(before, edit.code()));
          if (successor != null && !isSuccessor(before, edit.code(), successor)) {
            throw ProblemException.invalid(
                "successor",
                "is not the code of another leaf that is not retired",
                "Take a leaf of GET /categories, or leave it out.");
          }
          return node.retiredFor(successor);
        });
  }

  /**
   * Takes a retirement back.
   *
   * @return the tree afterwards
   * @throws ProblemException not-found, precondition-required, precondition-failed, invalid-field,
   *     labelling-word
   */
  @Transactional
  CategoryTree reinstate(CategoryEdit edit) {
    wording.require("reason", edit.reason());
    return editions.change(edit, CategoryVersion.What.REINSTATED, node -> leaf(node).reinstated());
  }

  private static Category leaf(Category node) {
    if (!node.isLeaf()) {
      throw ProblemException.invalid(
          "code",
          "is the code of a group",
          "Retire each of its leaves: nothing is filed under it.");
    }
    return node;
  }

  private static boolean isSuccessor(CategoryTree tree, String code, String successor) {
    return !successor.equals(code) && tree.node(successor).filter(Category::isOpen).isPresent();
  }
}
