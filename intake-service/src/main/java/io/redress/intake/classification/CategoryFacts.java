package io.redress.intake.classification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One log line and one count per committed change of the category tree. */
@ApplicationScoped
class CategoryFacts {
  private static final Logger LOG = Logger.getLogger(CategoryFacts.class);

  private final MeterRegistry metrics;

  @Inject
  CategoryFacts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CategoryChanged fact) {
    metrics.counter("redress.categories.changes", "what", fact.what().name()).increment();
    LOG.infof(
        "Category %s: code=%s version=%d",
        fact.what().name().toLowerCase(Locale.ROOT), fact.code(), fact.version());
  }
}
