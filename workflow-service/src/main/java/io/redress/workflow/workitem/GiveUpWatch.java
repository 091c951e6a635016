package io.redress.workflow.workitem;

import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.DueCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Gives up questions that were not answered in time: nobody waits for them any longer. Each once,
 * whichever replica looks.
 */
@ApplicationScoped
class GiveUpWatch {
  private final WorkItems items;
  private final WorkItemDesk desk;
  private final DueCases due;
  private final Clock clock;

  GiveUpWatch(WorkItems items, WorkItemDesk desk, DueCases due, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.due = due;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.technical-desk.look-every:5s}",
      delayed = "${redress.technical-desk.look-every:5s}",
      identity = "unanswered-questions",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    due.each(
        "The end of question",
        (after, most) ->
            items
                .find("giveUpAt <= ?1 and id > ?2 order by id", clock.instant(), after)
                .range(0, most - 1)
                .<WorkItem>list(),
        item -> item.id,
        item -> item.complaintId,
        (file, item) -> desk.cancelled(item.id));
  }
}
