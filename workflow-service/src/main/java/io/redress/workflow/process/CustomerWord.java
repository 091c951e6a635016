package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code customer}: what is asked of the customer. */
@Singleton
public class CustomerWord {
  private final CaseFiles files;
  private final CaseJournal journal;
  private final Clock clock;

  CustomerWord(CaseFiles files, CaseJournal journal, Clock clock) {
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /** Something is missing: the customer is asked, and the case waits for the answer. */
  public void ask(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    file.informedAt = clock.instant();
    journal
        .fact(file, "customer.asked")
        .with("round", file.round)
        .with("at", file.informedAt)
        .record();
  }
}
