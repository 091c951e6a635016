package io.redress.callback.repair;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the watch over repairs, one bounded step at a time. */
@ApplicationScoped
class RepairTimer {

  private final MeasureRepair measure;

  RepairTimer(MeasureRepair measure) {
    this.measure = measure;
  }

  @Scheduled(
      identity = "measure-repairs",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    measure.silent(measure.batch());
  }
}
