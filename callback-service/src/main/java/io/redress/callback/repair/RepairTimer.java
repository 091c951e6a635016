package io.redress.callback.repair;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows what time changes, one bounded step at a time. */
@ApplicationScoped
class RepairTimer {

  private final MeasureRepair measure;
  private final AgeRelationships age;

  RepairTimer(MeasureRepair measure, AgeRelationships age) {
    this.measure = measure;
    this.age = age;
  }

  @Scheduled(
      identity = "measure-repairs",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    measure.silent(measure.batch());
    age.judge(measure.batch());
  }
}
