package io.redress.workflow.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Spares the engine what it would read in every call and in vain. What was deployed is answered
 * from the engine's own memory: a version of a diagram or a table never changes, and none is ever
 * suspended, given another priority or deleted here. And a user task has no tasks below it, nobody
 * in the engine's sense, and no variables of its own: the process contract knows none of them. See
 * ADR 0031.
 */
final class EngineReads {
  private EngineReads() {}

  /** What the engine opens in the place of its own. */
  static List<SessionFactory> factories() {
    Map<String, JobDefinitionEntity> jobs = new ConcurrentHashMap<>();
    return List.of(
        new Factory(ProcessDefinitionManager.class, Processes::new),
        new Factory(DecisionDefinitionManager.class, Decisions::new),
        new Factory(JobDefinitionManager.class, () -> new Jobs(jobs)),
        new Factory(TaskManager.class, Tasks::new),
        new Factory(IdentityLinkManager.class, Links::new),
        new Factory(VariableInstanceManager.class, Variables::new));
  }

  private record Factory(Class<?> type, Supplier<Session> open) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return type;
    }

    @Override
    public Session openSession() {
      return open.get();
    }
  }

  private static DeploymentCache known() {
    return Context.getProcessEngineConfiguration().getDeploymentCache();
  }

  private static final class Processes extends ProcessDefinitionManager {
    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
      ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(id);
      return read == null ? known().findProcessDefinitionFromCache(id) : read;
    }
  }

  private static final class Decisions extends DecisionDefinitionManager {
    @Override
    public DecisionDefinitionEntity getCachedResourceDefinitionEntity(String id) {
      DecisionDefinitionEntity read = super.getCachedResourceDefinitionEntity(id);
      return read == null ? known().findDecisionDefinitionFromCache(id) : read;
    }
  }

  /** What a timer of a diagram is by: asked for each timer that begins to wait. */
  private static final class Jobs extends JobDefinitionManager {
    private final Map<String, JobDefinitionEntity> jobs;

    Jobs(Map<String, JobDefinitionEntity> jobs) {
      this.jobs = jobs;
    }

    @Override
    public JobDefinitionEntity findById(String id) {
      JobDefinitionEntity job = jobs.get(id);
      if (job == null) {
        job = super.findById(id);
        if (job != null) {
          jobs.put(id, job);
        }
      }
      return job;
    }
  }

  private static final class Tasks extends TaskManager {
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
      return List.of();
    }
  }

  private static final class Links extends IdentityLinkManager {
    @Override
    public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
      return new ArrayList<>();
    }
  }

  private static final class Variables extends VariableInstanceManager {
    @Override
    public void deleteVariableInstanceByTask(TaskEntity task) {
      // There is none.
    }
  }
}
