package io.redress.callback.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Cuts what is known of a complaint's damage from its customer, and takes the words out of its
 * repair. Plans, steps and outcomes stay.
 */
@ApplicationScoped
public class EraseRepairWords {

  private static final String ERASED = "erased";

  private final Repairs repairs;
  private final EntityManager entities;

  EraseRepairWords(Repairs repairs, EntityManager entities) {
    this.repairs = repairs;
    this.entities = entities;
  }

  /** Erases, in the current transaction. Done again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId, String customer) {
    for (RepairPlan plan : repairs.ofComplaint(complaintId)) {
      plan.customer = ERASED;
      plan.endReason = null;
      plan.steps.forEach(step -> step.reason = null);
    }
    delete("delete from damage_fact where complaint_id = :value", complaintId);
    delete("delete from pain_point where complaint_id = :value", complaintId);
    if (customer != null) {
      delete("delete from pain_point where customer = :value", customer);
      delete("delete from relationship where customer = :value", customer);
    }
  }

  private void delete(String statement, String value) {
    entities.createNativeQuery(statement).setParameter("value", value).executeUpdate();
  }
}
