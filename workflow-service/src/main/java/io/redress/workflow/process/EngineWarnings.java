package io.redress.workflow.process;

import static io.redress.workflow.process.EngineLifecycle.inEngine;

import io.redress.workflow.warning.WarningRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;

/** The diagram of warnings, run by the engine in the version that came with the product. */
@ApplicationScoped
class EngineWarnings implements WarningRun {
  static final String KEY = "warning";

  private static final String DISPATCH = "dispatch";
  private static final String LEAD = "leadDepartment";

  private final ProcessEngine engine;
  private final DecisionsWord decisions;

  EngineWarnings(ProcessEngine engine, DecisionsWord decisions) {
    this.engine = engine;
    this.decisions = decisions;
  }

  @Override
  public String start(String warningId) {
    return inEngine(
        () ->
            engine
                .getRuntimeService()
                .startProcessInstanceByMessage(RAISED, warningId, Map.of())
                .getProcessInstanceId());
  }

  @Override
  public boolean deliver(String processInstanceId, String message) {
    return inEngine(
        () -> {
          var waiting =
              engine
                  .getRuntimeService()
                  .createEventSubscriptionQuery()
                  .processInstanceId(processInstanceId)
                  .eventType("message")
                  .eventName(message)
                  .list();
          for (EventSubscription subscription : waiting) {
            engine.getRuntimeService().messageEventReceived(message, subscription.getExecutionId());
          }
          return !waiting.isEmpty();
        });
  }

  @Override
  public String department(String category) {
    return (String)
        decisions.evaluate(DISPATCH, Map.of("category", category, "tier", "ORDINARY")).get(LEAD);
  }
}
