package io.redress.intake.missed;

import io.redress.intake.complaint.Viewer;
import io.redress.kit.id.Ids;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists missed contacts by when somebody is to call, within the rows of the reader. */
@ApplicationScoped
public class FindMissedContacts {
  private final EntityManager entities;
  private final MissedContacts contacts;

  @Inject
  FindMissedContacts(EntityManager entities, MissedContacts contacts) {
    this.entities = entities;
    this.contacts = contacts;
  }

  /**
   * One of them.
   *
   * @throws ProblemException not-found, also for one of somebody else's
   */
  @Transactional
  MissedContact get(String id, Viewer reader) {
    return Rows.require(contacts.get(id), reader);
  }

  /** One page; one statement, and one more for the total where it is asked for. */
  @Transactional
  Page<MissedContact> find(
      MissedFilter filter, Viewer reader, String cursor, int limit, boolean total) {
    StringBuilder where =
        new StringBuilder("from MissedContact m where m.open = :open and m.branch = :branch");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("open", filter.open());
    parameters.put("branch", Rows.of(reader));
    if (filter.status() != null) {
      where.append(" and m.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.dueBefore() != null) {
      where.append(" and m.dueAt < :dueBefore");
      parameters.put("dueBefore", filter.dueBefore());
    }
    long count =
        total ? query("select count(m) " + where, parameters, Long.class).getSingleResult() : 0;
    if (cursor != null) {
      List<String> keys = Cursor.decode(cursor, 2);
      where.append(" and (m.dueAt > :due or m.dueAt = :due and m.id > :id)");
      parameters.put("due", Cursor.instant(keys.get(0)));
      parameters.put("id", Ids.isValid(keys.get(1)) ? keys.get(1) : "");
    }
    List<MissedContact> rows =
        query("select m " + where + " order by m.dueAt, m.id", parameters, MissedContact.class)
            .setMaxResults(limit + 1)
            .getResultList();
    Page<MissedContact> page = Page.of(rows, limit, last -> new Object[] {last.dueAt, last.id});
    return total ? page.withTotal(count) : page;
  }

  private <T> TypedQuery<T> query(String text, Map<String, Object> parameters, Class<T> type) {
    TypedQuery<T> query = entities.createQuery(text, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
