package io.redress.intake.plan;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One log line and one count per committed fact about plans. */
@ApplicationScoped
class PlanFacts {
  private static final Logger LOG = Logger.getLogger(PlanFacts.class);

  private final MeterRegistry metrics;

  @Inject
  PlanFacts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void stepped(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanStepped fact) {
    metrics.counter("redress.plans.steps", "step", fact.kind().name()).increment();
    LOG.infof(
        "Plan %s: plan=%s version=%d",
        fact.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), fact.plan(), fact.version());
  }

  void used(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanUsed fact) {
    String fitted = fact.fitted() == null ? "unknown" : fact.fitted().toString();
    metrics.counter("redress.plans.uses", "fitted", fitted).increment();
    LOG.infof("Plan used: plan=%s version=%d fitted=%s", fact.plan(), fact.version(), fitted);
  }
}
