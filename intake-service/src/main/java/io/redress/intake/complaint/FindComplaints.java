package io.redress.intake.complaint;

import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Lists complaints, newest first, within the rows of the reader: an agent's own and their branch's,
 * or a supervisor's branch's.
 */
@ApplicationScoped
public class FindComplaints {
  static final String NEWEST_FIRST = " order by c.registeredAt desc, c.id desc";

  private final EntityManager entities;

  @Inject
  FindComplaints(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One page; one statement, and one more for the total where it is asked for. Titles are sealed:
   * to find words in them takes what {@link TitleSearch} says.
   *
   * @throws io.redress.kit.problem.ProblemException branch-missing for a supervisor of no branch
   */
  @Transactional
  public Page<Complaint> find(
      ComplaintFilter filter, Viewer reader, String cursor, int limit, boolean total) {
    Conditions conditions = new Conditions();
    conditions.rowsOf(reader);
    conditions.matching(filter);
    if (filter.words() != null) {
      return new TitleSearch(entities, conditions, filter.words()).page(cursor, limit, total);
    }
    long count =
        total
            ? conditions.query(entities, "select count(c) ", "", Long.class).getSingleResult()
            : 0;
    if (cursor != null) {
      conditions.after(cursor);
    }
    List<Complaint> rows =
        conditions
            .query(entities, "select c ", NEWEST_FIRST, Complaint.class)
            .setMaxResults(limit + 1)
            .getResultList();
    Page<Complaint> page = Page.of(rows, limit, last -> new Object[] {last.registeredAt, last.id});
    return total ? page.withTotal(count) : page;
  }
}
