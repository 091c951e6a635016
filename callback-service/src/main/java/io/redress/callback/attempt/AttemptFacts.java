package io.redress.callback.attempt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.callback.plan.AttemptOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Counts and logs each call, once it is committed. */
@ApplicationScoped
class AttemptFacts {

  private static final Logger LOG = Logger.getLogger(AttemptFacts.class);

  private final Map<AttemptOutcome, Counter> byOutcome = new EnumMap<>(AttemptOutcome.class);

  AttemptFacts(MeterRegistry meters) {
    for (AttemptOutcome outcome : AttemptOutcome.values()) {
      byOutcome.put(
          outcome,
          Counter.builder("redress.callback.attempts")
              .description("Calls made, by outcome")
              .tag("outcome", outcome.name())
              .register(meters));
    }
  }

  void attempted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallbackAttempted attempted) {
    byOutcome.get(attempted.outcome()).increment();
    LOG.infof(
        "Attempt %d of callback %s, ticket %s: %s",
        attempted.attempt(), attempted.callbackId(), attempted.ticketNumber(), attempted.outcome());
  }
}
