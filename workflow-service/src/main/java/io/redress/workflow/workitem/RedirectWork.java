package io.redress.workflow.workitem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives what an absent person holds to whoever stands in, item by item. */
@ApplicationScoped
public class RedirectWork {
  private static final Logger LOG = Logger.getLogger(RedirectWork.class);
  private static final int BATCH = 200;

  private final WorkItems items;
  private final CaseFiles files;
  private final CaseWork work;
  private final MoveWorkItem move;

  RedirectWork(WorkItems items, CaseFiles files, CaseWork work, MoveWorkItem move) {
    this.items = items;
    this.files = files;
    this.work = work;
    this.move = move;
  }

  /**
   * Gives away everything that somebody holds, each item under its case's lock.
   *
   * @return false when something of it failed, and has to be tried again
   */
  public boolean allOf(String person) {
    boolean all = true;
    String after = "";
    List<WorkItem> held;
    do {
      String last = after;
      held = QuarkusTransaction.requiringNew().call(() -> items.heldBy(person, last, BATCH));
      for (WorkItem item : held) {
        all &= one(item, person);
        after = item.id;
      }
    } while (held.size() == BATCH);
    return all;
  }

  private boolean one(WorkItem seen, String person) {
    try {
      return work.change(
          () -> {
            var file = files.locked(seen.complaintId);
            WorkItem item = items.findById(seen.id);
            if (item.open() && person.equals(item.assignee)) {
              move.fromAbsent(file, item);
            }
            return true;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "Work item %s goes to whoever stands in later", seen.id);
      return false;
    }
  }
}
