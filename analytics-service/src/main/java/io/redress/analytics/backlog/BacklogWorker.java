package io.redress.analytics.backlog;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.kit.failure.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Has the backlog counted after each day, and catches up after a time of rest. */
@ApplicationScoped
class BacklogWorker {
  private static final Logger LOG = Logger.getLogger(BacklogWorker.class);

  @Inject TakeBacklog takeBacklog;

  @Scheduled(
      identity = "backlog",
      every = "${redress.backlog.every:5m}",
      delayed = "${redress.backlog.every:5m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    try {
      var day = takeBacklog.due();
      while (day.isPresent()) {
        day = takeBacklog.take(day.get()) ? takeBacklog.due() : Optional.empty();
      }
    } catch (RuntimeException e) {
      // Another process may count the same day; anything else is tried again soon.
      LOG.warnf(Redacted.of(e), "the backlog was not counted");
    }
  }
}
