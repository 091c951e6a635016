package io.redress.intake.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Items by what their road and name contain: one range of an index, in its order. */
@ApplicationScoped
class ItemsByName {
  private final Session entities;

  @Inject
  ItemsByName(Session entities) {
    this.entities = entities;
  }

  /**
   * Items of a kind with a term that begins so, each with the first of these terms; one statement.
   *
   * @param sought folded: letters, digits and blanks only
   * @param after the last one seen, or {@code null}
   * @param at only what is active then; {@code null} for all that is not over
   */
  List<NamedItem> beginning(
      String sought, NetworkKind kind, NamedItem after, Instant at, Instant now, int most) {
    NativeQuery<Object[]> query =
        entities.createNativeQuery(
            "select t.term, t.item_id from network_term t join network_item i on i.id = t.item_id"
                + " where t.kind = :kind and t.term like :beginning"
                + (after == null
                    ? ""
                    : " and t.term >= :term and (t.term > :term or t.item_id > :id)")
                + " and not exists (select 1 from network_term o where o.item_id = t.item_id and"
                + " o.term like :beginning and o.term < t.term)"
                + " and i.cancelled = false and (i.until_at is null or i.until_at > :at)"
                + (at == null ? "" : " and (i.from_at is null or i.from_at <= :at)")
                + " order by t.kind, t.term, t.item_id",
            Object[].class);
    query.setParameter("kind", kind.name());
    query.setParameter("beginning", sought + "%");
    query.setParameter("at", at == null ? now : at);
    if (after != null) {
      query.setParameter("term", after.term());
      query.setParameter("id", after.id());
    }
    return query
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new NamedItem(kind, (String) row[0], (String) row[1]))
        .toList();
  }
}
