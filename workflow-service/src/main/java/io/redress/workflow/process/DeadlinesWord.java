package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.Clocks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code deadlines}: when something is due. */
@Singleton
public class DeadlinesWord {
  private final CaseFiles files;
  private final Clock clock;

  DeadlinesWord(CaseFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** When a clock of the service-level table is due. */
  public Date due(DelegateExecution execution, String name) {
    return due(execution, name, 100);
  }

  /** When a part of a clock has passed; the percentage may be above 100. */
  public Date due(DelegateExecution execution, String name, long percent) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    return Date.from(Clocks.due(file, name, Math.toIntExact(percent), clock.instant()));
  }
}
