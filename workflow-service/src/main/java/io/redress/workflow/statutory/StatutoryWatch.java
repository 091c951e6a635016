package io.redress.workflow.statutory;

import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.DueCases;
import io.redress.workflow.deadline.StatutoryDeadlines;
import io.redress.workflow.deadline.StatutoryDeadlines.Due;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets statutory clocks warn and breach, each once: every replica looks, and acts with the case
 * locked on what is still due then. Late by how often it looks at most; what came due while nobody
 * was there is acted on at the next look.
 */
@ApplicationScoped
class StatutoryWatch {
  private final StatutoryDeadlines deadlines;
  private final DueCases due;

  StatutoryWatch(StatutoryDeadlines deadlines, DueCases due) {
    this.deadlines = deadlines;
    this.due = due;
  }

  @Scheduled(
      every = "${redress.statutory.look-every:5s}",
      delayed = "${redress.statutory.look-every:5s}",
      identity = "statutory-clocks",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    due.each(
        "The statutory clock",
        deadlines::due,
        Due::id,
        Due::complaintId,
        (file, found) -> deadlines.act(file, found.id()));
  }
}
