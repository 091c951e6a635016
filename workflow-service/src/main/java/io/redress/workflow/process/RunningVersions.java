package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.repair.RunningRepairs;
import io.redress.workflow.warning.RunningWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How much runs on each version of a diagram, from our own tables. */
@ApplicationScoped
class RunningVersions {
  private final CaseFiles cases;
  private final RunningWarnings warnings;
  private final RunningRepairs repairs;

  RunningVersions(CaseFiles cases, RunningWarnings warnings, RunningRepairs repairs) {
    this.cases = cases;
    this.warnings = warnings;
    this.repairs = repairs;
  }

  /** Cases, warnings or steps of repairs by version; of versions on which none runs, nothing. */
  Map<Integer, Long> of(String key) {
    if (key.equals(ProcessContract.WARNING.key())) {
      return warnings.byVersion();
    }
    return key.equals(ProcessContract.REPAIR.key()) ? repairs.byVersion() : cases.running(key);
  }
}
