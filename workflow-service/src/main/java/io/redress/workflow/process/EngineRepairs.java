package io.redress.workflow.process;

import io.redress.workflow.repair.RepairRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The diagram of repair work, run by the engine in the version that came with the product. */
@ApplicationScoped
class EngineRepairs implements RepairRun {
  static final String KEY = "repair";

  private final MessageRuns runs;

  EngineRepairs(MessageRuns runs) {
    this.runs = runs;
  }

  @Override
  public String start(String stepId) {
    return runs.start(PLANNED, stepId);
  }

  @Override
  public void deliver(String processInstanceId, String message) {
    runs.deliver(processInstanceId, message, Map.of());
  }
}
