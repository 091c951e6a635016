package io.redress.intake.classification;

import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes everything of a category but its code. */
@ApplicationScoped
class ChangeCategory {
  private final CategoryEditions editions;
  private final Wording wording;

  @Inject
  ChangeCategory(CategoryEditions editions, Wording wording) {
    this.editions = editions;
    this.wording = wording;
  }

  /**
   * Changes. A retired leaf can be changed too: its old tickets show its names.
   *
   * @return the tree afterwards
   * @throws io.redress.kit.problem.ProblemException not-found, precondition-required,
   *     precondition-failed, invalid-field, labelling-word
   */
  @Transactional
  CategoryTree change(CategoryEdit edit, ChangeCategoryRequest request) {
    CategoryWords.require(wording, request.names(), request.reason());
    return editions.change(
        edit,
        CategoryVersion.What.CHANGED,
        node -> {
          request.content().require(node.isLeaf());
          return node.with(request.content());
        });
  }
}
