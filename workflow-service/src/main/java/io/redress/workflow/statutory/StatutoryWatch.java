package io.redress.workflow.statutory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.deadline.StatutoryDeadlines;
import io.redress.workflow.deadline.StatutoryDeadlines.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets statutory clocks warn and breach, each once: every replica looks, and acts with the case
 * locked on what is still due then. Late by how often it looks at most; what came due while nobody
 * was there is acted on at the next look.
 */
@ApplicationScoped
class StatutoryWatch {
  private static final Logger LOG = Logger.getLogger(StatutoryWatch.class);
  private static final int BATCH = 200;

  private final StatutoryDeadlines deadlines;
  private final CaseFiles files;
  private final CaseWork work;

  StatutoryWatch(StatutoryDeadlines deadlines, CaseFiles files, CaseWork work) {
    this.deadlines = deadlines;
    this.files = files;
    this.work = work;
  }

  @Scheduled(
      every = "${redress.statutory.look-every:5s}",
      delayed = "${redress.statutory.look-every:5s}",
      identity = "statutory-clocks",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    String after = "";
    List<Due> batch;
    do {
      String last = after;
      batch = QuarkusTransaction.requiringNew().call(() -> deadlines.due(last, BATCH));
      for (Due due : batch) {
        act(due);
        after = due.id();
      }
    } while (batch.size() == BATCH);
  }

  private void act(Due due) {
    try {
      work.change(
          () -> {
            deadlines.act(files.locked(due.complaintId()), due.id());
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(
          failed, "A statutory clock of complaint %s is tried again later", due.complaintId());
    }
  }
}
