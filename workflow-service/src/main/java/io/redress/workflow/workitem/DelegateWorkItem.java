package io.redress.workflow.workitem;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.Ledger.Why;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/**
 * Whoever holds an item has a colleague of the department do it, and goes on answering for it: the
 * colleague completes it or gives it back to them, and they may take it back at any time.
 */
@ApplicationScoped
class DelegateWorkItem {
  private final ChangeWorkItem change;
  private final MoveWorkItem move;
  private final WorkItemDesk desk;
  private final Wording wording;

  DelegateWorkItem(ChangeWorkItem change, MoveWorkItem move, WorkItemDesk desk, Wording wording) {
    this.change = change;
    this.move = move;
    this.desk = desk;
    this.wording = wording;
  }

  /**
   * Delegates; what is delegated already, to another colleague.
   *
   * @throws ProblemException not-held; forbidden for whom it was delegated to; four-eyes for a
   *     colleague who worked on what it checks; invalid-field for oneself, and for somebody away
   */
  WorkItem delegate(
      String id, Worker worker, String assignee, String reason, OptionalLong version) {
    wording.require("reason", reason);
    if (assignee.equals(worker.user())) {
      throw ProblemException.invalid("assignee", "is yourself", "Name a colleague.");
    }
    return change.change(
        id,
        worker,
        version,
        (file, item) -> {
          mayDelegate(item, worker);
          move.delegated(
              file, item, worker.user(), assignee, new Why(worker.user(), "delegated", reason));
          desk.delegated(file, item, reason);
          return item;
        });
  }

  private static void mayDelegate(WorkItem item, Worker worker) {
    if (item.isDelegatedTo(worker.user())) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "It was delegated to you: release it, and they have it again.");
    }
    boolean holds = worker.user().equals(item.assignee) || worker.user().equals(item.delegatedBy);
    if (!holds) {
      throw ProblemException.of(
          WorkflowProblem.NOT_HELD, "Only who holds a work item delegates it.");
    }
  }
}
