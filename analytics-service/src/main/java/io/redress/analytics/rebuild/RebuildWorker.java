package io.redress.analytics.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.kit.failure.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps the running rebuild going, also one that another process left behind. */
@ApplicationScoped
class RebuildWorker {
  private static final Logger LOG = Logger.getLogger(RebuildWorker.class);

  @Inject AdvanceRebuild advanceRebuild;

  private volatile boolean stopping;

  @Scheduled(
      identity = "rebuild",
      every = "${redress.rebuild.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    try {
      while (!stopping && advanceRebuild.advance()) {
        LOG.trace("one step done");
      }
    } catch (RuntimeException e) {
      // The cause may go away by itself (a deadlock, a restart of the database): tried again soon.
      LOG.warnf(Redacted.of(e), "a step of the rebuild failed");
      advanceRebuild.stumble(types(e));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** The kinds of the failure and its causes; their messages may quote what must not be shown. */
  private static String types(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(cause -> cause.getClass().getName())
        .distinct()
        .collect(Collectors.joining(", caused by "));
  }
}
