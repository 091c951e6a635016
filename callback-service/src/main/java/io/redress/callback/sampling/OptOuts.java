package io.redress.callback.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Customers who do not want to be called or surveyed after their complaints; by pseudonym. */
@ApplicationScoped
public class OptOuts {

  private final EntityManager entities;
  private final Clock clock;

  OptOuts(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  public boolean contains(String customer) {
    return !entities
        .createNativeQuery("select 1 from opt_out where customer = :customer")
        .setParameter("customer", customer)
        .getResultList()
        .isEmpty();
  }

  /** Keeps it, in the current transaction; again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String customer, String source, String by) {
    entities
        .createNativeQuery(
            """
            insert into opt_out (customer, source, recorded_by, recorded_at)
            values (:customer, :source, :by, :at)
            on duplicate key update customer = customer
            """)
        .setParameter("customer", customer)
        .setParameter("source", source)
        .setParameter("by", by)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  /** Forgets it, in the current transaction: the customer may be asked again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(String customer) {
    entities
        .createNativeQuery("delete from opt_out where customer = :customer")
        .setParameter("customer", customer)
        .executeUpdate();
  }

  /** Forgets what was said until then, in the current transaction, as the customer was erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String customer, Instant until) {
    entities
        .createNativeQuery(
            "delete from opt_out where customer = :customer and recorded_at <= :until")
        .setParameter("customer", customer)
        .setParameter("until", until)
        .executeUpdate();
  }
}
