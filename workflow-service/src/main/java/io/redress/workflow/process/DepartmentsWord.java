package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFiles;
import jakarta.inject.Singleton;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code departments}: which departments take part. */
@Singleton
public class DepartmentsWord {
  private final CaseFiles files;

  DepartmentsWord(CaseFiles files) {
    this.files = files;
  }

  /** The cooperating departments; a step may be repeated for each of them. */
  public List<String> cooperating(DelegateExecution execution) {
    return files.locked(Execution.complaintId(execution)).cooperating();
  }
}
