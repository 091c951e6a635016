package io.redress.intake.period;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One log line and one count per committed change of a special period. */
@ApplicationScoped
class PeriodFacts {
  private static final Logger LOG = Logger.getLogger(PeriodFacts.class);

  private final MeterRegistry metrics;

  @Inject
  PeriodFacts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeriodChanged fact) {
    metrics.counter("redress.periods.changes", "what", fact.what().name()).increment();
    LOG.infof(
        "Special period %s: periodId=%s", fact.what().name().toLowerCase(Locale.ROOT), fact.id());
  }
}
