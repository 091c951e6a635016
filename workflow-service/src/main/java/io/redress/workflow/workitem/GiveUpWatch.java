package io.redress.workflow.workitem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives up questions that were not answered in time: nobody waits for them any longer. Each once,
 * whichever replica looks.
 */
@ApplicationScoped
class GiveUpWatch {
  private static final Logger LOG = Logger.getLogger(GiveUpWatch.class);
  private static final int BATCH = 200;

  private final WorkItems items;
  private final WorkItemDesk desk;
  private final CaseFiles files;
  private final CaseWork work;
  private final Clock clock;

  GiveUpWatch(WorkItems items, WorkItemDesk desk, CaseFiles files, CaseWork work, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.files = files;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.technical-desk.look-every:5s}",
      delayed = "${redress.technical-desk.look-every:5s}",
      identity = "unanswered-questions",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    List<WorkItem> due =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    items
                        .find("giveUpAt <= ?1 order by giveUpAt, id", clock.instant())
                        .range(0, BATCH - 1)
                        .list());
    due.forEach(this::giveUp);
  }

  private void giveUp(WorkItem item) {
    try {
      work.change(
          () -> {
            files.locked(item.complaintId);
            desk.cancelled(item.id);
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "Question %s is given up later", item.id);
    }
  }
}
