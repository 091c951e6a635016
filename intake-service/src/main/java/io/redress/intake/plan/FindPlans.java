package io.redress.intake.plan;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Lists versions of plans: with words the best of them, from memory; without, all of them in the
 * order of their numbers, from the tables.
 */
@ApplicationScoped
public class FindPlans {
  private final EntityManager entities;
  private final PlanSearch search;
  private final PlanViews views;
  private final Categories categories;
  private final Today today;

  @Inject
  FindPlans(
      EntityManager entities,
      PlanSearch search,
      PlanViews views,
      Categories categories,
      Today today) {
    this.entities = entities;
    this.search = search;
    this.views = views;
    this.categories = categories;
    this.today = today;
  }

  /**
   * The best that have at least half of the words, best first; a category ranks them.
   *
   * @throws ProblemException forbidden, when the editor may not see versions of that status
   */
  public Page<PlanSummary> best(PlanFilter filter, Editor reader, int limit) {
    visible(filter, reader);
    PlanQuery query =
        new PlanQuery(
            filter.words(),
            null,
            filter.category(),
            Optional.ofNullable(filter.category())
                .flatMap(categories::known)
                .flatMap(Category::group)
                .orElse(null),
            false,
            filter.status(),
            today.day(),
            false,
            null,
            limit);
    return new Page<>(search.search(query).stream().map(views::summary).toList(), null, null);
  }

  /**
   * One page of all, of a category where one is named; one statement.
   *
   * @throws ProblemException forbidden, when the editor may not see versions of that status,
   *     invalid-cursor
   */
  @Transactional
  public Page<PlanSummary> all(PlanFilter filter, Editor reader, String cursor, int limit) {
    visible(filter, reader);
    List<String> after = cursor == null ? List.of("0", "0") : Cursor.decode(cursor, 2);
    String text =
        "from PlanVersion where status = :status and (plan > :plan or plan = :plan and version >"
            + " :version)";
    if (filter.category() != null) {
      text += " and (categories like :filed or categories like :leaves)";
    }
    TypedQuery<PlanVersion> query =
        entities
            .createQuery(text + " order by plan, version", PlanVersion.class)
            .setParameter("status", filter.status())
            .setParameter("plan", Cursor.number(after.get(0)))
            .setParameter("version", (int) Cursor.number(after.get(1)));
    if (filter.category() != null) {
      String code = filter.category().replace("_", "\\_");
      query.setParameter("filed", "%," + code + ",%").setParameter("leaves", "%," + code + ".%");
    }
    return Page.of(
            query.setMaxResults(limit + 1).getResultList(),
            limit,
            last -> new Object[] {last.plan, last.version})
        .map(views::summary);
  }

  private static void visible(PlanFilter filter, Editor reader) {
    if (filter.status() != PlanStatus.PUBLISHED && !EditorialPolicy.seesUnpublished(reader)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "What is not published is for those who write plans.");
    }
  }
}
