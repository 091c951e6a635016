package io.redress.callback.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Cuts what is known of a complaint's damage from its customer, and takes the words out of its
 * repair. Plans, steps and outcomes stay.
 */
@ApplicationScoped
public class EraseRepairWords {

  private static final String ERASED = "erased";

  private final Repairs repairs;
  private final EntityManager entities;
  private final Clock clock;

  EraseRepairWords(Repairs repairs, EntityManager entities, Clock clock) {
    this.repairs = repairs;
    this.entities = entities;
    this.clock = clock;
  }

  /** Erases, in the current transaction. Done again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId) {
    for (RepairPlan plan : repairs.ofComplaint(complaintId)) {
      plan.customer = ERASED;
      plan.endReason = null;
      plan.steps.forEach(step -> step.reason = null);
    }
    delete("delete from damage_fact where complaint_id = :value", complaintId);
    delete("delete from pain_point where complaint_id = :value", complaintId);
  }

  /**
   * Forgets, in the current transaction, what is known of a customer from before they were erased.
   * Done again, or told late, it takes nothing away that happened since.
   *
   * @param again whether this erasure of theirs was told before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String customer, Instant erased, boolean again) {
    entities
        .createNativeQuery(
            "delete from pain_point where customer = :customer and recorded_at <= :erased")
        .setParameter("customer", customer)
        .setParameter("erased", erased)
        .executeUpdate();
    Relationship known =
        entities.find(Relationship.class, customer, LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      return;
    }
    if (returned(known, erased)) {
      known.beginAnew(erased, again, clock.instant());
    } else {
      entities.remove(known);
    }
  }

  private boolean returned(Relationship known, Instant erased) {
    return known.setAt != null && known.setAt.isAfter(erased)
        || happened(
            "select 1 from damage_fact where customer = :customer and happened_at > :erased limit 1",
            known,
            erased)
        || happened(
            "select 1 from pain_point where customer = :customer and recorded_at > :erased limit 1",
            known,
            erased);
  }

  private boolean happened(String query, Relationship known, Instant erased) {
    return !entities
        .createNativeQuery(query)
        .setParameter("customer", known.customer)
        .setParameter("erased", erased)
        .getResultList()
        .isEmpty();
  }

  private void delete(String statement, String value) {
    entities.createNativeQuery(statement).setParameter("value", value).executeUpdate();
  }
}
