package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.escalation.RaiseEscalation;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code escalation}: telling those above. */
@Singleton
public class EscalationWord {
  private final CaseFiles files;
  private final RaiseEscalation escalation;

  EscalationWord(CaseFiles files, RaiseEscalation escalation) {
    this.files = files;
    this.escalation = escalation;
  }

  /** Raises the case to level 1, 2 or 3; each level fires once per round. */
  public void raise(DelegateExecution execution, long level) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    escalation.raise(file, Math.toIntExact(level), "the time to resolve is running out");
    execution.setVariable("escalationLevel", (long) file.escalationLevel);
  }
}
