package io.redress.workflow.process;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.decision.DecisionBook;
import io.redress.workflow.decision.DecisionChange.Kind;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.process.CheckTable.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jboss.logging.Logger;

/** Deploys decision tables, and chooses the version in force. */
@ApplicationScoped
class ChangeDecision {
  private static final Logger LOG = Logger.getLogger(ChangeDecision.class);
  private final ProcessEngine engine;
  private final CheckTable checks;
  private final CheckProcess outputs;
  private final TableVersions versions;
  private final DecisionBook book;

  ChangeDecision(
      ProcessEngine engine,
      CheckTable checks,
      CheckProcess outputs,
      TableVersions versions,
      DecisionBook book) {
    this.engine = engine;
    this.checks = checks;
    this.outputs = outputs;
    this.versions = versions;
    this.book = book;
  }

  /**
   * Deploys a table that passes its check and its sheet, and puts it into force.
   *
   * @param sheet null for the one that the version in force passed
   * @throws ProblemException table refused, with every violation; then nothing has changed
   */
  @Transactional
  DecisionDefinition deploy(byte[] file, byte[] sheet, String user, String reason) {
    Verdict verdict = checks.check(file, sheet);
    require(verdict.violations());
    return deployChecked(file, verdict, user, reason);
  }

  /** Inside a transaction: deploys a table that has passed. */
  DecisionDefinition deployChecked(byte[] file, Verdict verdict, String user, String reason) {
    String key = verdict.table().key();
    DecisionDefinition deployed =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(key)
            // A user of that name must not be taken for the product itself.
            .source(user.equals(ProcessVersions.BUNDLED) ? "user " + user : user)
            .addInputStream(key + ".dmn", new ByteArrayInputStream(file))
            .deployWithResult()
            .getDeployedDecisionDefinitions()
            .get(0);
    book.keep(key, deployed.getVersion(), verdict.sheet());
    book.record(key, deployed.getVersion(), Kind.DEPLOYED, user, reason);
    versions.changed();
    LOG.infof("Table %s is deployed in version %d", key, deployed.getVersion());
    return deployed;
  }

  /**
   * Puts a version into force: a later one, or an earlier one to roll back.
   *
   * @throws ProblemException no such version; table refused when a diagram in use would miss a
   *     column
   */
  @Transactional
  void activate(String key, int version, String user, String reason) {
    DecisionDefinition definition = versions.of(key, version);
    if (definition == null) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_VERSION, "There is no version " + version + " of it.");
    }
    Set<String> answers = outputs.outputs(definition);
    require(checks.broken(key, answers));
    book.record(key, version, Kind.ACTIVATED, user, reason);
    versions.changed();
    LOG.infof("Table %s is in force in version %d", key, version);
  }

  private static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.of(
              WorkflowProblem.TABLE_REFUSED,
              "The decision table is refused for " + violations.size() + " reasons.")
          .with("violations", violations);
    }
  }
}
