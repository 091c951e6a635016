package io.redress.workflow.workitem;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.absence.Absences;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.problem.WorkflowProblem;
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

  /**
   * To a colleague of the department; where they are away, to whoever stands in, or the queue.
   *
   * @throws ProblemException four-eyes for somebody who worked on what it checks
   */
  void toPerson(CaseFile file, WorkItem item, String person, Why why) {
    mayDo(file, item, person);
    move(file, item, new Holder(atWork(file, item, person), item.department), why);
  }

  /**
   * To a colleague who does it for whoever holds it; where they are away, to whoever stands in.
   *
   * @throws ProblemException four-eyes as above; invalid-field where nobody else is there
   */
  void delegated(CaseFile file, WorkItem item, String owner, String person, Why why) {
    mayDo(file, item, person);
    String standIn = atWork(file, item, person);
    if (standIn == null || standIn.equals(owner)) {
      throw ProblemException.invalid(
          "assignee", "is away, and nobody else stands in", "Name another colleague.");
    }
    move(file, item, new Holder(standIn, item.department), why);
    item.delegatedBy = owner;
  }

  /** From a colleague back to who delegated it; where they are away, as any work of theirs. */
  void givenBack(CaseFile file, WorkItem item, Why why) {
    move(file, item, new Holder(atWork(file, item, item.delegatedBy), item.department), why);
  }

  /** To who takes it from somebody else, as whoever is above them or delegated it to them may. */
  void taken(CaseFile file, WorkItem item, String person) {
    String reason = person.equals(item.delegatedBy) ? "taken back" : "taken over";
    move(file, item, new Holder(person, item.department), new Why(person, reason, null));
  }

  /** From somebody who is away to whoever stands in, to who delegated it, or the queue. */
  void fromAbsent(CaseFile file, WorkItem item) {
    String owner = item.delegatedBy;
    String standIn = atWork(file, item, item.assignee);
    if (item.assignee.equals(standIn)) {
      return;
    }
    boolean back = standIn == null && owner != null;
    if (back) {
      standIn = atWork(file, item, owner);
    }
    String reason =
        standIn == null
            ? "absent: to the queue"
            : back ? "absent: back to who delegated it" : "absent: to the deputy";
    move(file, item, new Holder(standIn, item.department), new Why(null, reason, null));
    if (!back && standIn != null && !standIn.equals(owner)) {
      item.delegatedBy = owner;
    }
  }

  private void mayDo(CaseFile file, WorkItem item, String person) {
    if (items.performed(file, item.notByElements(), person)) {
      throw ProblemException.of(
          WorkflowProblem.FOUR_EYES, "They worked on what this item is to check.");
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
    item.delegatedBy = null;
    item.state = held ? State.CLAIMED : State.OPEN;
    item.claimedAt = held ? clock.instant() : null;
    desk.tell(file, item, held ? "workItem.claimed" : "workItem.released");
  }
}
