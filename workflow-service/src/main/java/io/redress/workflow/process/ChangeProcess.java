package io.redress.workflow.process;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.process.ProcessChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jboss.logging.Logger;

/**
 * Deploys diagrams and chooses the version for new cases. Running cases stay on the version that
 * they were started on.
 */
@ApplicationScoped
class ChangeProcess {
  private static final Logger LOG = Logger.getLogger(ChangeProcess.class);
  private final ProcessEngine engine;
  private final CheckProcess checks;
  private final ProcessVersions versions;
  private final ProcessChanges changes;

  ChangeProcess(
      ProcessEngine engine, CheckProcess checks, ProcessVersions versions, ProcessChanges changes) {
    this.engine = engine;
    this.checks = checks;
    this.versions = versions;
    this.changes = changes;
  }

  /**
   * Deploys a diagram that passes the check, and makes it the one for new cases.
   *
   * @return the new version
   * @throws ProblemException diagram refused, with every violation; then nothing has changed
   */
  @Transactional
  int deploy(byte[] file, String user, String reason) {
    require(checks.check(file));
    return deployChecked(file, user, reason);
  }

  /** Inside a transaction: deploys a diagram that has passed the check. */
  int deployChecked(byte[] file, String user, String reason) {
    ProcessDefinition deployed =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(ProcessVersions.KEY)
            // A user of that name must not be taken for the product itself.
            .source(user.equals(ProcessVersions.BUNDLED) ? "user " + user : user)
            .addInputStream(ProcessVersions.KEY + ".bpmn", new ByteArrayInputStream(file))
            .deployWithResult()
            .getDeployedProcessDefinitions()
            .get(0);
    changes.record(deployed.getKey(), deployed.getVersion(), Kind.DEPLOYED, user, reason);
    LOG.infof("%s is deployed in version %d", deployed.getKey(), deployed.getVersion());
    return deployed.getVersion();
  }

  /** Makes a version the one for new cases: a later one, or an earlier one to roll back. */
  @Transactional
  void activate(String key, int version, String user, String reason) {
    ProcessDefinition definition = versions.of(key, version);
    if (definition == null) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_VERSION, "There is no version " + version + " of it.");
    }
    require(checks.missing(versions.file(definition)));
    changes.record(key, version, Kind.ACTIVATED, user, reason);
    LOG.infof("%s runs in version %d for new cases", key, version);
  }

  private static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.of(
              WorkflowProblem.DIAGRAM_REFUSED,
              "The diagram breaks the process contract in " + violations.size() + " places.")
          .with("violations", violations);
    }
  }
}
