package io.redress.workflow.process;

import static io.redress.workflow.process.EngineCall.inEngine;

import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.StartedRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;

/** Starts diagrams that have no case by their message, and hands messages to what runs. */
@ApplicationScoped
class MessageRuns {
  private final ProcessEngine engine;
  private final ProcessVersions versions;

  MessageRuns(ProcessEngine engine, ProcessVersions versions) {
    this.engine = engine;
    this.versions = versions;
  }

  /** Starts the active version of a diagram by its message. */
  StartedRun start(ProcessContract process, String message, String businessKey) {
    return inEngine(
        () -> {
          ProcessDefinition active = versions.active(process.key());
          return new StartedRun(
              engine
                  .getRuntimeService()
                  .startProcessInstanceByMessageAndProcessDefinitionId(
                      message, active.getId(), businessKey, Map.of())
                  .getProcessInstanceId(),
              active.getVersion());
        });
  }

  /**
   * Hands a message to what runs, with variables that are set before.
   *
   * @return false when nothing waits for it; then no variable is set either
   */
  boolean deliver(String processInstanceId, String message, Map<String, Object> variables) {
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
          if (waiting.isEmpty()) {
            return false;
          }
          if (!variables.isEmpty()) {
            engine.getRuntimeService().setVariables(processInstanceId, variables);
          }
          for (EventSubscription subscription : waiting) {
            engine.getRuntimeService().messageEventReceived(message, subscription.getExecutionId());
          }
          return true;
        });
  }
}
