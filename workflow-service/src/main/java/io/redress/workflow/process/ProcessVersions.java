package io.redress.workflow.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jboss.logging.Logger;

/**
 * Which version of the lifecycle new cases run on, and the bundled diagram and tables: they are
 * deployed where there are none yet, and again when a release brings newer ones; never over a
 * version that a process owner deployed.
 */
@ApplicationScoped
class ProcessVersions {
  private static final Logger LOG = Logger.getLogger(ProcessVersions.class);
  static final String KEY = "complaint-lifecycle";
  static final String BUNDLED = "bundled";
  private static final String[] RESOURCES = {
    "processes/complaint-lifecycle.bpmn",
    "decisions/service-level.dmn",
    "decisions/dispatch.dmn",
    "decisions/compensation-approval.dmn"
  };

  private final ProcessEngine engine;
  private final ProcessChanges changes;

  ProcessVersions(ProcessEngine engine, ProcessChanges changes) {
    this.engine = engine;
    this.changes = changes;
  }

  /** The version for a case that starts now: the one last activated, or else the latest. */
  ProcessDefinition forNewCases() {
    OptionalInt active = changes.active(KEY);
    return active.isPresent() ? of(KEY, active.getAsInt()) : latest();
  }

  /** The version that was deployed last. */
  ProcessDefinition latest() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(KEY)
        .latestVersion()
        .singleResult();
  }

  /** One version of a diagram. */
  ProcessDefinition of(String key, int version) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .processDefinitionVersion(version)
        .singleResult();
  }

  /** Deploys what is bundled and not there yet. */
  void deployBundled() {
    for (String resource : RESOURCES) {
      RepositoryService repository = engine.getRepositoryService();
      String name = resource.substring(resource.indexOf('/') + 1, resource.lastIndexOf('.'));
      String owner = ownerOf(name, resource.endsWith(".bpmn"));
      if (owner != null && !owner.equals(BUNDLED)) {
        LOG.warnf("%s was deployed by its owner; the bundled one is left aside", name);
        continue;
      }
      Deployment deployment =
          repository
              .createDeployment()
              .name(name)
              .source(BUNDLED)
              .addClasspathResource(resource)
              .enableDuplicateFiltering(true)
              .deploy();
      LOG.infof("%s is in deployment %s", name, deployment.getId());
    }
  }

  /** Who deployed the version in force; null where there is none. */
  private String ownerOf(String key, boolean diagram) {
    RepositoryService repository = engine.getRepositoryService();
    String deploymentId;
    if (diagram) {
      var found =
          repository
              .createProcessDefinitionQuery()
              .processDefinitionKey(key)
              .latestVersion()
              .singleResult();
      deploymentId = found == null ? null : found.getDeploymentId();
    } else {
      var found =
          repository
              .createDecisionDefinitionQuery()
              .decisionDefinitionKey(key)
              .latestVersion()
              .singleResult();
      deploymentId = found == null ? null : found.getDeploymentId();
    }
    if (deploymentId == null) {
      return null;
    }
    String source =
        repository.createDeploymentQuery().deploymentId(deploymentId).singleResult().getSource();
    return source == null ? "owner" : source;
  }
}
