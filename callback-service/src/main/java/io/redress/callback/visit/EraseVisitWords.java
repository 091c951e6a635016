package io.redress.callback.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes what visitors noted out of the visits of a complaint; what was done and when stays. */
@ApplicationScoped
public class EraseVisitWords {

  private final Visits visits;

  EraseVisitWords(Visits visits) {
    this.visits = visits;
  }

  /** Erases, in the current transaction. Done again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId) {
    for (Visit visit : visits.ofComplaint(complaintId)) {
      visit.note = null;
      visit.followUp = null;
      visit.endReason = null;
      visit.situation = null;
    }
  }
}
