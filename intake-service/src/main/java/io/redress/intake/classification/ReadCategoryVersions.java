package io.redress.intake.classification;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows what the category tree was, and who changed it. */
@ApplicationScoped
class ReadCategoryVersions {
  private final CategoryEditions editions;

  @Inject
  ReadCategoryVersions(CategoryEditions editions) {
    this.editions = editions;
  }

  /** The latest first. */
  @Transactional
  Page<CategoryVersion> list(String cursor, int limit) {
    long before = cursor == null ? Long.MAX_VALUE : Cursor.number(Cursor.decode(cursor, 1).get(0));
    return Page.of(
        editions.versionsBefore(before, limit + 1), limit, it -> new Object[] {it.version});
  }

  /**
   * The tree as it was.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  CategoryTree tree(long version) {
    return editions
        .read()
        .at(version)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "The category tree has no such version."));
  }
}
