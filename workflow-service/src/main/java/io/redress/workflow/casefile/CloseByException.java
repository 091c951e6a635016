package io.redress.workflow.casefile;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/** A supervisor ends a case out of turn, with a reason that stays on its timeline. */
@ApplicationScoped
class CloseByException {
  private static final Logger LOG = Logger.getLogger(CloseByException.class);
  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;
  private final CaseWork work;
  private final Wording wording;

  CloseByException(
      CaseFiles files, Lifecycle lifecycle, CaseJournal journal, CaseWork work, Wording wording) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.journal = journal;
    this.work = work;
    this.wording = wording;
  }

  void close(String complaintId, String by, String reason) {
    wording.require("reason", reason);
    work.change(
        () -> {
          CaseFile file = files.locked(complaintId);
          if (!file.isOpen()) {
            throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
          }
          journal.note(file, "case.closing", Map.of("by", by, "reason", reason));
          if (!lifecycle.deliver(file, "case.closedByException", Map.of("closedBy", by))) {
            throw new IllegalStateException("The diagram does not take case.closedByException");
          }
          LOG.infof("Case %s closed by exception", file.caseId);
          return null;
        });
  }
}
