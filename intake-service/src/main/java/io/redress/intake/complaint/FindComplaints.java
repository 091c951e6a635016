package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists complaints, newest first, within the rows of the reader: an agent's own and their branch's,
 * a supervisor's branch, or everything for a supervisor of the head office.
 */
@ApplicationScoped
public class FindComplaints {
  private static final String NEWEST_FIRST = " order by c.registeredAt desc, c.id desc";

  private final EntityManager entities;

  @Inject
  FindComplaints(EntityManager entities) {
    this.entities = entities;
  }

  /** One page; one statement, and one more for the total where it is asked for. */
  @Transactional
  public Page<Complaint> find(
      ComplaintFilter filter, Viewer reader, String cursor, int limit, boolean total) {
    Conditions conditions = new Conditions();
    conditions.rowsOf(reader);
    conditions.matching(filter);
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

  /** Collects conditions with their parameters; nothing of a request becomes part of the text. */
  private static final class Conditions {
    private final StringBuilder text = new StringBuilder("from Complaint c where true = true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    void rowsOf(Viewer reader) {
      boolean supervisor = reader.roles().contains(Roles.SUPERVISOR);
      if (supervisor && reader.branch() == null) {
        return;
      }
      if (reader.branch() == null) {
        and("c.registeredBy = :user", "user", reader.user());
      } else if (supervisor && !reader.roles().contains(Roles.AGENT)) {
        and("c.branch = :branch", "branch", reader.branch());
      } else {
        and("(c.branch = :branch or c.registeredBy = :user)", "branch", reader.branch());
        parameters.put("user", reader.user());
      }
    }

    void matching(ComplaintFilter filter) {
      and("c.customer = :customer", "customer", filter.customer());
      if (filter.category() != null) {
        and("(c.category = :category or c.category like :leaves)", "category", filter.category());
        parameters.put("leaves", escaped(filter.category()) + ".%");
      }
      and("c.status = :status", "status", filter.status());
      and("c.lane = :lane", "lane", filter.lane());
      and("c.registeredAt >= :from", "from", filter.from());
      and("c.registeredAt < :to", "to", filter.to());
      if (filter.ticket() != null) {
        and("c.ticketNumber like :ticket", "ticket", escaped(filter.ticket()) + "%");
      }
      if (filter.words() != null) {
        and("c.title like :words", "words", "%" + escaped(filter.words()) + "%");
      }
    }

    void after(String cursor) {
      List<String> keys = Cursor.decode(cursor, 2);
      and(
          "(c.registeredAt < :at or c.registeredAt = :at and c.id < :id)",
          "at",
          Cursor.instant(keys.get(0)));
      parameters.put("id", Ids.isValid(keys.get(1)) ? keys.get(1) : "");
    }

    <T> TypedQuery<T> query(EntityManager entities, String what, String order, Class<T> type) {
      TypedQuery<T> query = entities.createQuery(what + text + order, type);
      parameters.forEach(query::setParameter);
      return query;
    }

    private void and(String condition, String name, Object value) {
      if (value != null) {
        text.append(" and ").append(condition);
        parameters.put(name, value);
      }
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
  }
}
