package io.redress.intake.complaint;

import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells of business facts: to the other services through the outbox, and, once committed, to the
 * log and the counters of this one.
 */
@ApplicationScoped
class Journal {
  private final Outbox outbox;
  private final Event<Object> facts;

  @Inject
  Journal(Outbox outbox, Event<Object> facts) {
    this.outbox = outbox;
    this.facts = facts;
  }

  /** Tells, in the current transaction, while the row of the complaint is locked or new. */
  void tell(String complaintId, String type, Object fact) {
    outbox.append(complaintId, type, fact);
    facts.fire(fact);
  }
}
