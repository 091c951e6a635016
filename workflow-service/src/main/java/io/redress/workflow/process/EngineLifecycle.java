package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The lifecycle, run by the Camunda engine. */
@ApplicationScoped
class EngineLifecycle implements Lifecycle {
  private final ProcessEngine engine;
  private final ProcessVersions versions;

  EngineLifecycle(ProcessEngine engine, ProcessVersions versions) {
    this.engine = engine;
    this.versions = versions;
  }

  @Override
  public void chooseVersion(CaseFile file) {
    ProcessDefinition definition = versions.forCase(file.complaintId);
    file.processKey = definition.getKey();
    file.processVersion = definition.getVersion();
  }

  @Override
  public void start(CaseFile file, String message, Map<String, Object> variables) {
    inEngine(
        () -> {
          ProcessDefinition definition = versions.of(file.processKey, file.processVersion);
          ProcessInstance instance =
              engine
                  .getRuntimeService()
                  .startProcessInstanceByMessageAndProcessDefinitionId(
                      message, definition.getId(), file.complaintId, variables);
          file.processInstanceId = instance.getProcessInstanceId();
          return null;
        });
  }

  @Override
  public boolean deliver(CaseFile file, String message, Map<String, Object> variables) {
    return inEngine(
        () -> {
          var waiting =
              engine
                  .getRuntimeService()
                  .createEventSubscriptionQuery()
                  .processInstanceId(file.processInstanceId)
                  .eventType("message")
                  .eventName(message)
                  .list();
          if (waiting.isEmpty()) {
            return false;
          }
          if (!variables.isEmpty()) {
            engine.getRuntimeService().setVariables(file.processInstanceId, variables);
          }
          for (EventSubscription subscription : waiting) {
            engine.getRuntimeService().messageEventReceived(message, subscription.getExecutionId());
          }
          return true;
        });
  }

  @Override
  public void complete(String workItemId, Map<String, Object> variables) {
    inEngine(
        () -> {
          engine.getTaskService().complete(workItemId, variables);
          return null;
        });
  }

  @Override
  public void set(CaseFile file, Map<String, Object> variables) {
    inEngine(
        () -> {
          engine.getRuntimeService().setVariables(file.processInstanceId, variables);
          return null;
        });
  }

  @Override
  public void moveTimer(String jobId, Instant dueAt) {
    inEngine(
        () -> {
          engine.getManagementService().setJobDuedate(jobId, Date.from(dueAt));
          return null;
        });
  }

  /** The engine's word for "somebody came between" becomes the one that the rest understands. */
  static <T> T inEngine(Supplier<T> call) {
    try {
      return call.get();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockException("The case changed at the same time", e);
    }
  }
}
