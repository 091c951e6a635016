package io.redress.callback.plan;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Runs {@link ElapseCallbacks} again and again, in bounded steps. */
@ApplicationScoped
class ElapseTimer {

  private final ElapseCallbacks callbacks;
  private final ElapseConfig config;
  private volatile boolean stopping;

  ElapseTimer(ElapseCallbacks callbacks, ElapseConfig config) {
    this.callbacks = callbacks;
    this.config = config;
  }

  @Scheduled(
      identity = "elapse-callbacks",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    for (int done = 0; done < config.batches() && !stopping; done++) {
      if (callbacks.elapse(config.batch()) < config.batch()) {
        return;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }
}
