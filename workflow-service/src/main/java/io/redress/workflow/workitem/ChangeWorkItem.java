package io.redress.workflow.workitem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.Ledger.Why;
import io.redress.workflow.workitem.WorkItem.State;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * Claim, release and transfer of work items. Whatever somebody does to an item, the case's row is
 * locked first: of two people at once one wins, the other is told.
 */
@ApplicationScoped
class ChangeWorkItem {
  private final WorkItems items;
  private final CaseWork work;
  private final WorkItemDesk desk;
  private final MoveWorkItem move;
  private final Departments departments;
  private final Wording wording;
  private final Clock clock;

  ChangeWorkItem(
      WorkItems items,
      CaseWork work,
      WorkItemDesk desk,
      MoveWorkItem move,
      Departments departments,
      Wording wording,
      Clock clock) {
    this.items = items;
    this.work = work;
    this.desk = desk;
    this.move = move;
    this.departments = departments;
    this.wording = wording;
    this.clock = clock;
  }

  /** Takes an item, also back from whom one delegated it to. What one holds changes nothing. */
  WorkItem claim(String id, Worker worker, OptionalLong version) {
    return change(
        id,
        worker,
        version,
        (file, item) -> {
          mayWork(file, item, worker);
          if (item.state == State.CLAIMED && item.assignee.equals(worker.user())) {
            return item;
          }
          freeFor(item, worker);
          if (item.state == State.CLAIMED) {
            move.taken(file, item, worker.user());
            return item;
          }
          item.state = State.CLAIMED;
          item.assignee = worker.user();
          item.claimedAt = clock.instant();
          desk.tell(file, item, "workItem.claimed");
          return item;
        });
  }

  /** Gives an item back to its department; what was delegated, to who delegated it. */
  WorkItem release(String id, Worker worker, OptionalLong version) {
    return change(
        id,
        worker,
        version,
        (file, item) -> {
          freeFor(item, worker);
          if (item.isDelegatedTo(worker.user())) {
            move.givenBack(file, item, new Why(worker.user(), "given back", null));
          } else if (item.state == State.CLAIMED) {
            item.state = State.OPEN;
            item.assignee = null;
            item.delegatedBy = null;
            item.claimedAt = null;
            desk.tell(file, item, "workItem.released");
          }
          return item;
        });
  }

  /** Gives an item to a colleague of the department, or (supervisors) to another department. */
  WorkItem transfer(
      String id,
      Worker worker,
      String assignee,
      String department,
      String reason,
      OptionalLong version) {
    if ((assignee == null) == (department == null)) {
      throw ProblemException.invalid(
          "assignee", "or department must be given", "Send exactly one of the two.");
    }
    wording.require("reason", reason);
    return change(
        id,
        worker,
        version,
        (file, item) -> {
          freeFor(item, worker);
          mayGive(item, worker);
          desk.transferred(file, item, worker.user(), reason);
          Why why = new Why(worker.user(), "transferred", reason);
          if (assignee != null) {
            move.toPerson(file, item, assignee, why);
          } else {
            mayGiveAway(worker, department);
            move.toQueue(file, item, department, why);
          }
          return item;
        });
  }

  /** Who does it for somebody else gives it back, and not away. */
  private static void mayGive(WorkItem item, Worker worker) {
    if (item.isDelegatedTo(worker.user()) && !worker.isAbove(item.department)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "It was delegated to you: release it, and they have it again.");
    }
  }

  private void mayGiveAway(Worker worker, String department) {
    if (!worker.isSupervisor()) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "Only a supervisor gives work to another department.");
    }
    if (!departments.exists(department)) {
      throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
          .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
    }
  }

  /** The item, where the worker may see it. */
  WorkItem seen(String id, Worker worker) {
    return QuarkusTransaction.requiringNew()
        .call(() -> items.findByIdOptional(id))
        .filter(item -> WorkItemAccessPolicy.maySee(worker, item.department))
        .orElseThrow(ChangeWorkItem::unknown);
  }

  /** Runs a change on the item with its case locked; problems for what the worker may not see. */
  <T> T change(
      String id, Worker worker, OptionalLong version, BiFunction<CaseFile, WorkItem, T> change) {
    return work.change(
        () -> {
          CaseFile file = items.lockedCaseOf(id).orElseThrow(ChangeWorkItem::unknown);
          WorkItem item =
              items
                  .findByIdOptional(id)
                  .filter(found -> WorkItemAccessPolicy.maySee(worker, found.department))
                  .orElseThrow(ChangeWorkItem::unknown);
          if (version.isPresent() && version.getAsLong() != item.version) {
            throw ProblemException.of(
                CommonProblem.PRECONDITION_FAILED, "The work item has changed since it was read.");
          }
          if (!item.open()) {
            throw ProblemException.of(
                WorkflowProblem.ALREADY_ENDED, "The work item is " + item.state + ".");
          }
          T changed = change.apply(file, item);
          items.flush();
          return changed;
        });
  }

  /** The worker has the item's role and did not do what it checks. */
  void mayWork(CaseFile file, WorkItem item, Worker worker) {
    if (!WorkItemAccessPolicy.mayDo(worker, item.department, item.role)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "This work needs the role " + item.role + " in the department " + item.department + ".");
    }
    if (items.performed(file, item.notByElements(), worker.user())) {
      throw ProblemException.of(
          WorkflowProblem.FOUR_EYES, "You worked on what this item is to check.");
    }
  }

  /**
   * Nobody else holds it. Supervisors, and heads in their department, may take it from anybody; who
   * delegated it, from whom it was delegated to.
   */
  void freeFor(WorkItem item, Worker worker) {
    if (item.state == State.CLAIMED
        && !item.assignee.equals(worker.user())
        && !worker.user().equals(item.delegatedBy)
        && !worker.isAbove(item.department)) {
      throw ProblemException.of(
          WorkflowProblem.HELD_BY_ANOTHER, "The work item is held by somebody else.");
    }
  }

  static ProblemException unknown() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_WORK_ITEM, "No such work item.");
  }
}
