package io.redress.workflow.process;

import io.redress.workflow.jobs.WaitingJobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** The jobs that wait in the engine. */
@ApplicationScoped
class EngineJobs implements WaitingJobs {
  private final ProcessEngine engine;

  EngineJobs(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public Set<String> stillThere(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : engine.getManagementService().createJobQuery().jobIds(Set.copyOf(ids)).list().stream()
            .map(Job::getId)
            .collect(Collectors.toSet());
  }

  /** The back-off is the job's lock: it has to go, or the job waits for its end. */
  @Override
  public boolean tryAgain(String id) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              JobEntity job = context.getJobManager().findJobById(id);
              if (job == null) {
                return false;
              }
              job.unlock();
              job.setRetries(1);
              return true;
            });
  }
}
