package io.redress.workflow.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Forgets the failures of jobs that have been done since, and counts those that are stuck. */
@ApplicationScoped
class WatchJobs {
  private static final int BATCH = 200;

  private final FailingJobs failing;
  private final WaitingJobs waiting;
  private final AtomicLong stuck;

  WatchJobs(FailingJobs failing, WaitingJobs waiting, MeterRegistry meters) {
    this.failing = failing;
    this.waiting = waiting;
    this.stuck = meters.gauge("redress.jobs.stuck", new AtomicLong());
  }

  @Scheduled(
      every = "${redress.jobs.look-every:10s}",
      delayed = "${redress.jobs.look-every:10s}",
      identity = "watch-jobs",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    String after = "";
    while (after != null) {
      String last = after;
      after = QuarkusTransaction.requiringNew().call(() -> forget(last));
    }
    stuck.set(QuarkusTransaction.requiringNew().call(failing::stuck));
  }

  /** The last id of a full page; null after the last page. */
  private String forget(String after) {
    List<String> page = failing.page(after, BATCH).stream().map(job -> job.id).toList();
    Set<String> done = new HashSet<>(page);
    done.removeAll(waiting.stillThere(page));
    failing.forget(done);
    return page.size() < BATCH ? null : page.get(page.size() - 1);
  }
}
