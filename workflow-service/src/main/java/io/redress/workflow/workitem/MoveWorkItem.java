package io.redress.workflow.workitem;

import io.redress.workflow.absence.Absences;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.responsibility.Ledger;
import io.redress.workflow.responsibility.Ledger.Holder;
import io.redress.workflow.responsibility.Ledger.Why;
import io.redress.workflow.workitem.WorkItem.Owner;
import io.redress.workflow.workitem.WorkItem.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Gives an open item to somebody else. The ledger keeps who had it, who gave it to whom, and why.
 * Its due time stays what it was. Callers hold the case's lock.
 */
@ApplicationScoped
public class MoveWorkItem {
  private final WorkItems items;
  private final WorkItemDesk desk;
  private final Ledger ledger;
  private final Absences absences;
  private final Clock clock;

  MoveWorkItem(WorkItems items, WorkItemDesk desk, Ledger ledger, Absences absences, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.ledger = ledger;
    this.absences = absences;
    this.clock = clock;
  }

  /** To a colleague of the department; where they are away, to whoever stands in, or the queue. */
  void toPerson(CaseFile file, WorkItem item, String person, Why why) {
    move(file, item, new Holder(atWork(file, item, person), item.department), why);
  }

  /** From somebody who is away to whoever stands in, or the queue. */
  void fromAbsent(CaseFile file, WorkItem item) {
    String standIn = atWork(file, item, item.assignee);
    if (!item.assignee.equals(standIn)) {
      String reason = standIn == null ? "absent: to the queue" : "absent: to the deputy";
      move(file, item, new Holder(standIn, item.department), new Why(null, reason, null));
    }
  }

  /** Who does it for them: nobody who worked on what it checks. */
  private String atWork(CaseFile file, WorkItem item, String person) {
    return absences
        .atWork(person, clock.instant())
        .filter(at -> at.equals(person) || !items.performed(file, item.notByElements(), at))
        .orElse(null);
  }

  /** To the queue of a department, which may be the one it is in. */
  void toQueue(CaseFile file, WorkItem item, String department, Why why) {
    move(file, item, new Holder(null, department), why);
  }

  /** Somebody else is first-responsible or leads: what waits for them goes with it. */
  public void ownerChanged(CaseFile file, Owner owner, String department, Why why) {
    for (WorkItem item : items.open(file.complaintId)) {
      if (item.departmentOf == owner && !department.equals(item.department)) {
        toQueue(file, item, department, why);
      }
    }
  }

  private void move(CaseFile file, WorkItem item, Holder to, Why why) {
    ledger.transferred(file, item.id, to, new Holder(item.assignee, item.department), why);
    boolean held = to.person() != null;
    item.department = to.department();
    item.assignee = to.person();
    item.state = held ? State.CLAIMED : State.OPEN;
    item.claimedAt = held ? clock.instant() : null;
    desk.tell(file, item, held ? "workItem.claimed" : "workItem.released");
  }
}
