package io.redress.workflow.process;

import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.StartedRun;
import io.redress.workflow.repair.RepairRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The diagram of repair work, run by the engine. */
@ApplicationScoped
class EngineRepairs implements RepairRun {
  private final MessageRuns runs;

  EngineRepairs(MessageRuns runs) {
    this.runs = runs;
  }

  @Override
  public StartedRun start(String stepId) {
    return runs.start(ProcessContract.REPAIR, PLANNED, stepId);
  }

  @Override
  public void deliver(String processInstanceId, String message) {
    runs.deliver(processInstanceId, message, Map.of());
  }
}
