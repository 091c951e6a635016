package io.redress.workflow.process;

import static io.redress.workflow.process.EngineLifecycle.inEngine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;

/** Starts diagrams that have no case by their message, and hands messages to what runs. */
@ApplicationScoped
class MessageRuns {
  private final ProcessEngine engine;

  MessageRuns(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Starts the diagram that begins by the message.
   *
   * @return the engine's id of what runs
   */
  String start(String message, String businessKey) {
    return inEngine(
        () ->
            engine
                .getRuntimeService()
                .startProcessInstanceByMessage(message, businessKey, Map.of())
                .getProcessInstanceId());
  }

  /** Hands a message to what runs; false when nothing waits for it. */
  boolean deliver(String processInstanceId, String message) {
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
}
