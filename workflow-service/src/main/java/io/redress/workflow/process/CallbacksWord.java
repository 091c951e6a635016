package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.statutory.StatutoryClocks;
import io.redress.workflow.workitem.WorkItems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code callbacks}: asking whether the customer is satisfied. */
@Singleton
public class CallbacksWord {
  private final CaseFiles files;
  private final CaseJournal journal;
  private final WorkItems items;
  private final DueTimes times;
  private final StatutoryClocks statutory;
  private final Clock clock;

  CallbacksWord(
      CaseFiles files,
      CaseJournal journal,
      WorkItems items,
      DueTimes times,
      StatutoryClocks statutory,
      Clock clock) {
    this.files = files;
    this.journal = journal;
    this.items = items;
    this.times = times;
    this.statutory = statutory;
    this.clock = clock;
  }

  /** The customer has been answered: the clock to resolve stops, and the callback is asked for. */
  public void request(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    Instant now = file.now(clock);
    file.resolved(now);
    statutory.answered(file);
    journal
        .fact(file, "callback.requested")
        .with("caseId", file.caseId)
        .with("round", file.round)
        .with("requestedAt", now)
        .with("dueAt", times.due(file, "callback", 100))
        .with("lane", file.lane)
        .with("tier", file.tier)
        .with("category", file.category)
        .with("channel", file.channel)
        .with("branch", file.branch)
        .with("customer", file.customer)
        .with("repeat", file.repeated)
        .with("highFrequency", file.highFrequency)
        .with("escalationLevel", file.escalationLevel)
        .with("leadDepartment", file.leadDepartment)
        .with("departments", file.departments())
        .with("handlers", items.performers(file.complaintId))
        .record();
  }
}
