package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects conditions with their parameters; nothing of a request becomes part of the text. */
final class Conditions {
  private final StringBuilder text = new StringBuilder("from Complaint c where true = true");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  void rowsOf(Viewer reader) {
    String branch = reader.confiningBranch(Roles.AGENT);
    if (branch == null) {
      and("c.registeredBy = :user", "user", reader.user());
    } else if (!reader.roles().contains(Roles.AGENT)) {
      and("c.branch = :branch", "branch", branch);
    } else {
      and("(c.branch = :branch or c.registeredBy = :user)", "branch", branch);
      parameters.put("user", reader.user());
    }
  }

  void matching(ComplaintFilter filter) {
    and("c.customer = :customer", "customer", filter.customer());
    if (filter.category() != null) {
      and(
          "(c.filing.category = :category or c.filing.category like :leaves)",
          "category",
          filter.category());
      parameters.put("leaves", escaped(filter.category()) + ".%");
    }
    and("c.standing.status = :status", "status", filter.status());
    and("c.lane = :lane", "lane", filter.lane());
    and("c.registeredAt >= :from", "from", filter.from());
    and("c.registeredAt < :to", "to", filter.to());
    if (filter.ticket() != null) {
      and("c.ticketNumber like :ticket", "ticket", escaped(filter.ticket()) + "%");
    }
  }

  void after(String cursor) {
    List<String> keys = Cursor.decode(cursor, 2);
    String id = Ids.isValid(keys.get(1)) ? keys.get(1) : "";
    after(Cursor.instant(keys.get(0)), id);
  }

  /** Goes on behind this row; told again, behind that one. */
  void after(Instant registeredAt, String id) {
    if (!parameters.containsKey("at")) {
      text.append(" and (c.registeredAt < :at or c.registeredAt = :at and c.id < :id)");
    }
    parameters.put("at", registeredAt);
    parameters.put("id", id);
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
