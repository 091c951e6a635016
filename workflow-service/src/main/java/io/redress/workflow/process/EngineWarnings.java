package io.redress.workflow.process;

import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.StartedRun;
import io.redress.workflow.warning.WarningRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The diagram of warnings, run by the engine. */
@ApplicationScoped
class EngineWarnings implements WarningRun {
  private static final String DISPATCH = "dispatch";
  private static final String LEAD = "leadDepartment";

  private final MessageRuns runs;
  private final DecisionsWord decisions;

  EngineWarnings(MessageRuns runs, DecisionsWord decisions) {
    this.runs = runs;
    this.decisions = decisions;
  }

  @Override
  public StartedRun start(String warningId) {
    return runs.start(ProcessContract.WARNING, RAISED, warningId);
  }

  @Override
  public void deliver(String processInstanceId, String message) {
    runs.deliver(processInstanceId, message, Map.of());
  }

  @Override
  public String department(String category) {
    return (String)
        decisions.evaluate(DISPATCH, Map.of("category", category, "tier", "ORDINARY")).get(LEAD);
  }
}
