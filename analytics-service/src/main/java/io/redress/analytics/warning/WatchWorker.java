package io.redress.analytics.warning;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.kit.failure.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Has every series judged once an hour is complete, and catches up after a time of rest. */
@ApplicationScoped
class WatchWorker {
  private static final Logger LOG = Logger.getLogger(WatchWorker.class);

  @Inject JudgeSeries judge;

  private volatile boolean stopping;

  @Scheduled(
      identity = "watch",
      every = "${redress.warnings.every:1m}",
      delayed = "${redress.warnings.every:1m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    try {
      for (var series : judge.behind()) {
        while (!stopping && judge.judge(series)) {
          LOG.tracef("one day of %s judged", series);
        }
      }
    } catch (RuntimeException e) {
      // The cause may go away by itself (a deadlock, a restart of the database): tried again soon.
      LOG.warnf(Redacted.of(e), "the watch was interrupted");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }
}
