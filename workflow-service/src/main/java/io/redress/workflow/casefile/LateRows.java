package io.redress.workflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * New rows that their transaction goes on changing: kept in memory, and written when it ends, so
 * that each costs its share of one insert and no update. Only for rows that are looked for by their
 * name here first, and that no query of the same transaction has to see, unless {@link #write} goes
 * before it.
 */
@ApplicationScoped
class LateRows {
  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;
  private final EntityManager entities;

  LateRows(
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      EntityManager entities) {
    this.transactions = transactions;
    this.registry = registry;
    this.entities = entities;
  }

  /**
   * Keeps a new row for the end of the current transaction.
   *
   * @param name by which the transaction finds it again, and no more where another one of its type
   *     gets that name
   * @throws IllegalStateException outside a transaction
   */
  void add(String name, Object row) {
    if (registry.getTransactionKey() == null) {
      throw new IllegalStateException("A row is kept inside a transaction only");
    }
    Kept kept = kept();
    if (kept == null) {
      kept = new Kept();
      registry.putResource(LateRows.class, kept);
      try {
        transactions.getTransaction().registerSynchronization(kept);
      } catch (RollbackException | SystemException e) {
        throw new IllegalStateException("The transaction cannot commit any more", e);
      }
    }
    Object before = kept.rows.put(new Key(row.getClass(), name), row);
    if (before != null) {
      entities.persist(before);
    }
  }

  /** The row of that name that the current transaction has added and not written. */
  <T> Optional<T> find(Class<T> type, String name) {
    Kept kept = kept();
    return kept == null
        ? Optional.empty()
        : Optional.ofNullable(type.cast(kept.rows.get(new Key(type, name))));
  }

  /** Writes what is kept now, so that queries see it. */
  void write() {
    Kept kept = kept();
    if (kept != null) {
      kept.write();
    }
  }

  private Kept kept() {
    return registry.getTransactionKey() == null
        ? null
        : (Kept) registry.getResource(LateRows.class);
  }

  private record Key(Class<?> type, String name) {}

  private final class Kept implements Synchronization {
    private final Map<Key, Object> rows = new LinkedHashMap<>();

    void write() {
      rows.values().forEach(entities::persist);
      rows.clear();
    }

    /** The entity manager may have written before, and writes nothing more by itself then. */
    @Override
    public void beforeCompletion() {
      write();
      entities.flush();
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing to do: what was not written is forgotten with the transaction.
    }
  }
}
