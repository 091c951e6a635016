package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.DueTimes;
import jakarta.inject.Singleton;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code deadlines}: when something is due. */
@Singleton
public class DeadlinesWord {
  private final CaseFiles files;
  private final DueTimes times;

  DeadlinesWord(CaseFiles files, DueTimes times) {
    this.files = files;
    this.times = times;
  }

  /** When a clock of the service-level table is due. */
  public Date due(DelegateExecution execution, String name) {
    return due(execution, name, 100);
  }

  /** When a part of a clock has passed; the percentage may be above 100. */
  public Date due(DelegateExecution execution, String name, long percent) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    return Date.from(times.due(file, name, Math.toIntExact(percent)));
  }
}
