package io.redress.workflow.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what waits, in one statement. */
@ApplicationScoped
public class CountWorkItems {
  /** More groups than there are departments, stages or people at work in one. */
  private static final int MOST = 1_000;

  /** By what items are counted. */
  enum By {
    STAGE("stage"),
    LANE("lane"),
    ROLE("role"),
    DEPARTMENT("department"),
    ASSIGNEE("assignee"),
    ELEMENT("element");

    private final String field;

    By(String field) {
      this.field = field;
    }
  }

  /**
   * How many items have something in common.
   *
   * @param key absent: those that have none, for example no assignee
   * @param overdue of them, those that were due before now
   * @param unassigned of them, those that nobody holds
   */
  @Schema(name = "WorkItemCount")
  public record Group(String key, long count, long overdue, long unassigned) {}

  private final EntityManager entities;
  private final Clock clock;

  CountWorkItems(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The groups, the largest first; at most 1,000. */
  List<Group> count(WorkItems.Filter filter, By by) {
    WorkItemsWhere where = WorkItemsWhere.of(filter);
    TypedQuery<Tuple> query =
        entities.createQuery(
            "select w."
                + by.field
                + ", count(w.id), sum(case when sortDueAt < :now then 1 else 0 end), sum(case when"
                + " assignee is null then 1 else 0 end) from WorkItem w where "
                + where.text()
                + " group by w."
                + by.field
                + " order by count(w.id) desc",
            Tuple.class);
    where.parameters().forEach(query::setParameter);
    return query
        .setParameter("now", clock.instant())
        .setMaxResults(MOST)
        .getResultStream()
        .map(
            row ->
                new Group(
                    row.get(0) == null ? null : row.get(0).toString(),
                    number(row, 1),
                    number(row, 2),
                    number(row, 3)))
        .toList();
  }

  private static long number(Tuple row, int column) {
    return ((Number) row.get(column)).longValue();
  }
}
