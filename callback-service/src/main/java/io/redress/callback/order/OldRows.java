package io.redress.callback.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Deletes rows that are too old, beside those who may still change them. They are found by the
 * index over their time without any lock, and locked and judged again by their primary key: through
 * the index the entry would be locked before its row, and whoever changes the time of a row locks
 * them the other way round, so that the two wait in a circle.
 */
@ApplicationScoped
public class OldRows {

  private final EntityManager entities;

  OldRows(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Deletes at most so many rows, in the current transaction.
   *
   * @param table names of table and columns are those of this service, never input
   * @param id its primary key
   * @param time the column by which a row is old
   * @param before what is earlier is old
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(String table, String id, String time, Object before, int limit) {
    List<?> old =
        entities
            .createNativeQuery(
                "select %s from %s where %s < :before limit %d".formatted(id, table, time, limit))
            .setParameter("before", before)
            .getResultList();
    if (!old.isEmpty()) {
      entities
          .createNativeQuery(
              "delete o from %s o force index (primary) where o.%s in (:old) and o.%s < :before"
                  .formatted(table, id, time))
          .setParameter("old", old)
          .setParameter("before", before)
          .executeUpdate();
    }
  }
}
