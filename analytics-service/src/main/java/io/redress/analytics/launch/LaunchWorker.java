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
      endWatch.over().forEach(this::end);
    } catch (RuntimeException e) {
      // The cause may go away by itself (a restart of the database): tried again soon.
      LOG.warnf(Redacted.of(e), "launches whose watch is over were not found");
    }
  }

  /** One that cannot be ended does not hold up the others. */
  private void end(String launchId) {
    try {
      endWatch.end(launchId);
    } catch (RuntimeException e) {
      LOG.warnf(Redacted.of(e), "the watch of launch %s was not ended", launchId);
    }
  }
}
