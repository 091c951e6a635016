package io.redress.workflow.process;

import io.redress.workflow.jobs.FailingJobs;
import io.redress.workflow.jobs.FailingJobs.Failed;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What the engine does about a failed job, and a line in the book of those that fail, in one
 * transaction. That somebody came between is no failure: the job is taken up again.
 */
class RecordedRetry extends DefaultJobRetryCmd {
  private static final long serialVersionUID = 1L;
  private final transient FailingJobs failing;

  RecordedRetry(String jobId, Throwable exception, FailingJobs failing) {
    super(jobId, exception);
    this.failing = failing;
  }

  @Override
  public Object execute(CommandContext context) {
    Object result = super.execute(context);
    JobEntity job = getJob();
    if (job != null && shouldDecrementRetriesFor(exception)) {
      ExecutionEntity instance =
          job.getProcessInstanceId() == null
              ? null
              : context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
      ProcessDefinition diagram =
          job.getProcessDefinitionId() == null
              ? null
              : context
                  .getProcessEngineConfiguration()
                  .getDeploymentCache()
                  .findDeployedProcessDefinitionById(job.getProcessDefinitionId());
      failing.failed(
          new Failed(
              jobId,
              instance == null ? null : instance.getBusinessKey(),
              diagram == null ? null : diagram.getKey(),
              diagram == null ? null : diagram.getVersion(),
              job.getActivityId(),
              job instanceof TimerEntity ? "TIMER" : "CONTINUATION",
              job.getRetries()),
          exception);
    }
    return result;
  }
}
