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
  /** All new cases, in percent. */
  static final int ALL = 100;

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
   * @param share of new cases that start on it, in percent: 1 to 100
   * @return the new version
   * @throws ProblemException diagram refused, with every violation; then nothing has changed
   */
  @Transactional
  int deploy(byte[] file, int share, String user, String reason) {
    require(checks.check(file));
    return deployChecked(file, share, user, reason);
  }

  /** Inside a transaction: deploys a diagram that has passed the check. */
  int deployChecked(byte[] file, int share, String user, String reason) {
    changes.lock(ProcessVersions.KEY);
    int active = versions.latest() == null ? 0 : versions.choice().active();
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
    if (share == ALL) {
      changes.record(deployed.getKey(), deployed.getVersion(), Kind.DEPLOYED, user, reason);
    } else {
      ProcessChoice choice = new ProcessChoice(active, deployed.getVersion(), share);
      changes.recordShare(deployed.getKey(), choice, Kind.CANARY, user, reason);
    }
    LOG.infof(
        "%s is deployed in version %d for %d %% of new cases",
        deployed.getKey(), deployed.getVersion(), share);
    return deployed.getVersion();
  }

  /** Makes a version the one for new cases: a later one, or an earlier one to roll back. */
  @Transactional
  void activate(String key, int version, String user, String reason) {
    require(checks.missing(versions.file(existing(key, version))));
    changes.lock(key);
    changes.record(key, version, Kind.ACTIVATED, user, reason);
    LOG.infof("%s runs in version %d for new cases", key, version);
  }

  /**
   * Lets a share of new cases start on a version, or another share than before.
   *
   * @throws ProblemException no such version; canary not possible for the active one
   */
  @Transactional
  void tryOut(String key, int version, int share, String user, String reason) {
    require(checks.missing(versions.file(existing(key, version))));
    changes.lock(key);
    int active = versions.choice().active();
    if (version == active) {
      throw ProblemException.of(
          WorkflowProblem.CANARY_NOT_POSSIBLE,
          "New cases start on version " + version + " already.");
    }
    ProcessChoice choice = new ProcessChoice(active, version, share);
    changes.recordShare(key, choice, Kind.CANARY, user, reason);
    LOG.infof("%s runs in version %d for %d %% of new cases", key, version, share);
  }

  /**
   * Lets all new cases start on the active version again.
   *
   * @throws ProblemException no canary
   */
  @Transactional
  void endCanary(String key, String user, String reason) {
    changes.lock(key);
    ProcessChoice choice = versions.choice();
    if (!choice.hasCanary()) {
      throw ProblemException.of(WorkflowProblem.NO_CANARY, "All new cases start on one version.");
    }
    ProcessChoice ended = new ProcessChoice(choice.active(), choice.canary(), 0);
    changes.recordShare(key, ended, Kind.CANARY_ENDED, user, reason);
    LOG.infof("%s runs in version %d for all new cases again", key, choice.active());
  }

  private ProcessDefinition existing(String key, int version) {
    ProcessDefinition definition = versions.of(key, version);
    if (definition == null) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_VERSION, "There is no version " + version + " of it.");
    }
    return definition;
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
