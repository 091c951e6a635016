package io.redress.callback.plan;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs {@link ElapseCallbacks} again and again, in bounded steps. */
@ApplicationScoped
class ElapseTimer {
  private final ElapseCallbacks callbacks;
  private final ElapseConfig config;
  private final BoundedRun bounded;

  ElapseTimer(ElapseCallbacks callbacks, ElapseConfig config, BoundedRun bounded) {
    this.callbacks = callbacks;
    this.config = config;
    this.bounded = bounded;
  }

  @Scheduled(
      identity = "elapse-callbacks",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    bounded.run(config.batches(), config.batch(), callbacks::elapse);
  }
}
