package io.redress.analytics.launch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.kit.failure.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Ends the watches of launches in time; those that are not ended are tried again. */
@ApplicationScoped
class LaunchWorker {
  private static final Logger LOG = Logger.getLogger(LaunchWorker.class);

  @Inject EndWatch endWatch;

  @Scheduled(
      identity = "launches",
      every = "${redress.warnings.every:1m}",
      delayed = "${redress.warnings.every:1m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    try {
      endWatch.over().forEach(endWatch::end);
    } catch (RuntimeException e) {
      // The cause may go away by itself (a deadlock, a restart of the database): tried again soon.
      LOG.warnf(Redacted.of(e), "the watches of launches were not ended");
    }
  }
}
