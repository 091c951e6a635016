package io.redress.workflow.responsibility;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.Ledger.Holder;
import io.redress.workflow.responsibility.Ledger.Kind;
import io.redress.workflow.responsibility.Ledger.Why;
import io.redress.workflow.workitem.MoveWorkItem;
import io.redress.workflow.workitem.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A supervisor or coordinator makes another department lead. What waits for the lead department
 * goes with it; no deadline moves.
 */
@ApplicationScoped
class ReassignCase {
  private static final Logger LOG = Logger.getLogger(ReassignCase.class);

  private final CaseFiles files;
  private final CaseWork work;
  private final CaseJournal journal;
  private final Departments departments;
  private final Lifecycle lifecycle;
  private final MoveWorkItem move;
  private final Ledger ledger;
  private final Wording wording;

  ReassignCase(
      CaseFiles files,
      CaseWork work,
      CaseJournal journal,
      Departments departments,
      Lifecycle lifecycle,
      MoveWorkItem move,
      Ledger ledger,
      Wording wording) {
    this.files = files;
    this.work = work;
    this.journal = journal;
    this.departments = departments;
    this.lifecycle = lifecycle;
    this.move = move;
    this.ledger = ledger;
    this.wording = wording;
  }

  /**
   * Reassigns; does nothing where the department leads already.
   *
   * @throws ProblemException case-closed, not-dispatched, unknown-department
   */
  void to(String complaintId, String department, String by, String reason) {
    wording.require("reason", reason);
    work.change(
        () -> {
          CaseFile file = files.locked(complaintId);
          if (!file.isOpen()) {
            throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
          }
          if (file.leadDepartment == null) {
            throw ProblemException.of(
                WorkflowProblem.NOT_DISPATCHED, "No department leads this case yet.");
          }
          if (!departments.exists(department)) {
            throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
                .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
          }
          if (!department.equals(file.leadDepartment)) {
            reassign(file, department, new Why(by, "reassigned", reason));
          }
          return null;
        });
  }

  private void reassign(CaseFile file, String department, Why why) {
    Holder before = new Holder(null, file.leadDepartment);
    file.leadDepartment = department;
    lifecycle.set(file, Map.of("leadDepartment", department));
    journal.note(
        file,
        "case.reassigned",
        Map.of(
            "from", before.department(),
            "to", department,
            "by", why.person(),
            "reason", why.words()));
    ledger.assigned(file, Kind.LEAD, new Holder(null, department), before, why);
    move.ownerChanged(file, WorkItem.Owner.LEAD, department, why);
    LOG.infof("Case %s was reassigned", file.caseId);
  }
}
