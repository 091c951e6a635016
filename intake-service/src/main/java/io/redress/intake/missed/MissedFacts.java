package io.redress.intake.missed;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Tells of missed contacts: to other services through the outbox, and, once committed, to the log
 * and the counters of this one.
 */
@ApplicationScoped
class MissedFacts {
  private static final Logger LOG = Logger.getLogger(MissedFacts.class);

  private final Outbox outbox;
  private final Event<Object> facts;
  private final MeterRegistry metrics;

  @Inject
  MissedFacts(Outbox outbox, Event<Object> facts, MeterRegistry metrics) {
    this.outbox = outbox;
    this.facts = facts;
    this.metrics = metrics;
  }

  /** Tells, in the current transaction, while the promise is locked. */
  void missed(ContactMissed fact) {
    outbox.append(fact.contactId(), ContactMissed.TYPE, fact);
    facts.fire(fact);
  }

  /** The same of its end. */
  void returned(ContactReturned fact) {
    outbox.append(fact.contactId(), ContactReturned.TYPE, fact);
    facts.fire(fact);
  }

  /** The same of a promise that was not kept. */
  void broken(PromiseBroken fact) {
    outbox.append(fact.contactId(), PromiseBroken.TYPE, fact);
    facts.fire(fact);
  }

  /** Tells, in the current transaction, that whom the promise was given to was erased. */
  void erased(ContactErased fact) {
    outbox.append(fact.contactId(), ContactErased.TYPE, fact);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactMissed fact) {
    metrics.counter("redress.missed.contacts", "reason", fact.reason().name()).increment();
    LOG.infof(
        "Contact missed: contactId=%s reason=%s contacts=%d",
        fact.contactId(), fact.reason(), fact.contacts());
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactReturned fact) {
    metrics
        .counter(
            "redress.missed.returned",
            "outcome",
            fact.outcome().name(),
            "inTime",
            String.valueOf(fact.inTime()))
        .increment();
    LOG.infof(
        "Contact returned: contactId=%s outcome=%s attempts=%d inTime=%s",
        fact.contactId(), fact.outcome(), fact.attempts(), fact.inTime());
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromiseBroken fact) {
    metrics.counter("redress.missed.broken").increment();
    LOG.infof("Promise to call back broken: contactId=%s", fact.contactId());
  }
}
