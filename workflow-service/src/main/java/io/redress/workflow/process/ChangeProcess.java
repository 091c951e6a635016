package io.redress.workflow.process;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.diagram.DiagramCheck.Checked;
import io.redress.workflow.diagram.ProcessContract;
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
 * Deploys diagrams and chooses the version for what starts. What runs stays on the version that it
 * was started on.
 */
@ApplicationScoped
class ChangeProcess {
  /**
   * A version that was deployed.
   *
   * @param warnings of the check
   */
  record Deployed(ProcessDefinition definition, List<Violation> warnings) {}

  /** Everything that starts, in percent. */
  static final int ALL = 100;

  private static final Logger LOG = Logger.getLogger(ChangeProcess.class);
  private final ProcessEngine engine;
  private final CheckProcess checks;
  private final ProcessVersions versions;
  private final ProcessChanges changes;
  private final ReadProcesses read;

  ChangeProcess(
      ProcessEngine engine,
      CheckProcess checks,
      ProcessVersions versions,
      ProcessChanges changes,
      ReadProcesses read) {
    this.engine = engine;
    this.checks = checks;
    this.versions = versions;
    this.changes = changes;
    this.read = read;
  }

  /**
   * Deploys a diagram that passes the check, and makes it the one for what starts of its process.
   *
   * @param share of new cases that start on it, in percent: 1 to 100
   * @return the new version
   * @throws ProblemException diagram refused, with every violation; a share of what has no cases;
   *     then nothing has changed
   */
  @Transactional
  Deployed deploy(byte[] file, int share, String user, String reason) {
    Checked checked = checks.check(file);
    require(checked.violations());
    if (share != ALL) {
      ReadProcesses.requireCases(checked.contract().key());
    }
    return new Deployed(
        deployChecked(checked.contract(), file, share, user, reason), checked.warnings());
  }

  /** Inside a transaction: deploys a diagram that has passed the check. */
  ProcessDefinition deployChecked(
      ProcessContract process, byte[] file, int share, String user, String reason) {
    String key = process.key();
    changes.lock(key);
    int active = versions.latest(key) == null ? 0 : versions.choice(key).active();
    ProcessDefinition deployed =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(key)
            // A user of that name must not be taken for the product itself.
            .source(user.equals(ProcessVersions.BUNDLED) ? "user " + user : user)
            .addInputStream(key + ".bpmn", new ByteArrayInputStream(file))
            .deployWithResult()
            .getDeployedProcessDefinitions()
            .get(0);
    if (share == ALL) {
      changes.record(key, deployed.getVersion(), Kind.DEPLOYED, user, reason);
    } else {
      ProcessChoice choice = new ProcessChoice(active, deployed.getVersion(), share);
      changes.recordShare(key, choice, Kind.CANARY, user, reason);
    }
    LOG.infof(
        "%s is deployed in version %d for %d %% of what starts", key, deployed.getVersion(), share);
    return deployed;
  }

  /** Makes a version the one for what starts: a later one, or an earlier one to roll back. */
  @Transactional
  void activate(String key, int version, String user, String reason) {
    require(checks.missing(versions.file(read.existing(key, version))));
    changes.lock(key);
    changes.record(key, version, Kind.ACTIVATED, user, reason);
    LOG.infof("%s runs in version %d for what starts", key, version);
  }

  /**
   * Lets a share of new cases start on a version, or another share than before.
   *
   * @throws ProblemException a process without cases; no such version; canary not possible for the
   *     active one
   */
  @Transactional
  void tryOut(String key, int version, int share, String user, String reason) {
    ReadProcesses.requireCases(key);
    require(checks.missing(versions.file(read.existing(key, version))));
    changes.lock(key);
    int active = versions.choice(key).active();
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
   * @throws ProblemException a process without cases; no canary
   */
  @Transactional
  void endCanary(String key, String user, String reason) {
    ReadProcesses.requireCases(key);
    changes.lock(key);
    ProcessChoice choice = versions.choice(key);
    if (!choice.hasCanary()) {
      throw ProblemException.of(WorkflowProblem.NO_CANARY, "All new cases start on one version.");
    }
    ProcessChoice ended = new ProcessChoice(choice.active(), choice.canary(), 0);
    changes.recordShare(key, ended, Kind.CANARY_ENDED, user, reason);
    LOG.infof("%s runs in version %d for all new cases again", key, choice.active());
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
