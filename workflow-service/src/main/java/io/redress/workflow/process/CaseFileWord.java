package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.escalation.RaiseEscalation;
import io.redress.workflow.responsibility.Ledger;
import io.redress.workflow.responsibility.Ledger.Kind;
import io.redress.workflow.statutory.StatutoryClocks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code caseFile}: the case as a whole. */
@Singleton
public class CaseFileWord {
  private final CaseFiles files;
  private final CaseJournal journal;
  private final Ledger ledger;
  private final RaiseEscalation escalation;
  private final StatutoryClocks statutory;
  private final Clock clock;

  CaseFileWord(
      CaseFiles files,
      CaseJournal journal,
      Ledger ledger,
      RaiseEscalation escalation,
      StatutoryClocks statutory,
      Clock clock) {
    this.files = files;
    this.journal = journal;
    this.ledger = ledger;
    this.escalation = escalation;
    this.statutory = statutory;
    this.clock = clock;
  }

  /** Names the first-responsible person and department, who stay so to the end. */
  public void accept(DelegateExecution execution) {
    CaseFile file = file(execution);
    ledger.assigned(
        file, Kind.FIRST, file.firstPerson, file.firstDepartment, "heard the complaint first");
  }

  /** A case that had ended begins a further round: whoever was first-responsible still is. */
  public void reopen(DelegateExecution execution) {
    CaseFile file = file(execution);
    ledger.assigned(
        file, Kind.FIRST, file.firstPerson, file.firstDepartment, "the case was opened again");
  }

  /** The customer urges: noted, resets nothing. */
  public void urged(DelegateExecution execution) {
    journal.note(file(execution), "complaint.urged", Map.of("urges", number(execution, "urges")));
  }

  /** The customer added something. */
  public void customerAdded(DelegateExecution execution) {
    journal.note(file(execution), "complaint.updated", Map.of());
  }

  /** The customer reported the same again while the case is open. */
  public void repeated(DelegateExecution execution) {
    CaseFile file = file(execution);
    journal.note(file, "complaint.repeatNoted", Map.of("round", file.round));
  }

  /** When the work that a visit left is due; {@code null} where no visit left any. */
  public Date followUpUntil(DelegateExecution execution) {
    String until = Execution.text(execution, "followUpUntil");
    return until == null ? null : Date.from(Instant.parse(until));
  }

  /** The customer withdrew. */
  public void withdrawn(DelegateExecution execution) {
    String reason = Execution.text(execution, "withdrawalReason");
    journal.note(
        file(execution),
        "complaint.withdrawn",
        Map.of("reason", reason == null ? "OTHER" : reason));
  }

  /** A supervisor closes by exception. */
  public void closedByException(DelegateExecution execution) {
    String by = Execution.text(execution, "closedBy");
    journal.note(file(execution), "case.closedByException", Map.of("by", by == null ? "" : by));
  }

  /** The customer is not satisfied: counted, and one escalation level higher. */
  public void dissatisfied(DelegateExecution execution) {
    CaseFile file = file(execution);
    file.dissatisfied++;
    statutory.dissatisfied(file);
    escalation.raise(
        file,
        Math.min(file.escalationLevel + 1, RaiseEscalation.HIGHEST),
        "the customer is dissatisfied");
    execution.setVariable("dissatisfied", (long) file.dissatisfied);
    execution.setVariable("escalationLevel", (long) file.escalationLevel);
  }

  /** A further round begins; its clocks run from now. */
  public void nextRound(DelegateExecution execution) {
    CaseFile file = file(execution);
    file.beginRound(clock.instant());
    execution.setVariable("round", (long) file.round);
  }

  private static long number(DelegateExecution execution, String name) {
    return Execution.number(execution, name, 0);
  }

  private CaseFile file(DelegateExecution execution) {
    return files.locked(Execution.complaintId(execution));
  }
}
