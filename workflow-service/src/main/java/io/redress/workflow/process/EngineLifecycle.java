package io.redress.workflow.process;

import static io.redress.workflow.process.EngineCall.inEngine;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The lifecycle, run by the Camunda engine. */
@ApplicationScoped
class EngineLifecycle implements Lifecycle {
  private final ProcessEngine engine;
  private final ProcessVersions versions;
  private final MessageRuns runs;

  EngineLifecycle(ProcessEngine engine, ProcessVersions versions, MessageRuns runs) {
    this.engine = engine;
    this.versions = versions;
    this.runs = runs;
  }

  @Override
  public void chooseVersion(CaseFile file) {
    file.processKey = ProcessContract.LIFECYCLE.key();
    file.processVersion = versions.forCase(file.complaintId);
  }

  @Override
  public void start(CaseFile file, String message, Map<String, Object> variables) {
    inEngine(
        () -> {
          ProcessInstance instance =
              engine
                  .getRuntimeService()
                  .startProcessInstanceByMessageAndProcessDefinitionId(
                      message,
                      versions.id(file.processKey, file.processVersion),
                      file.complaintId,
                      variables);
          file.processInstanceId = instance.getProcessInstanceId();
          return null;
        });
  }

  @Override
  public boolean deliver(CaseFile file, String message, Map<String, Object> variables) {
    return runs.deliver(file.processInstanceId, message, variables);
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

  @Override
  public void dropTimer(String jobId) {
    inEngine(
        () -> {
          engine.getManagementService().deleteJob(jobId);
          return null;
        });
  }
}
