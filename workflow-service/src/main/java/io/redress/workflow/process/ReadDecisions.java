package io.redress.workflow.process;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.sheet.TestSheet;
import io.redress.kit.time.Zone;
import io.redress.workflow.decision.DecisionBook;
import io.redress.workflow.decision.DecisionChange;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the decision tables, their versions, their sheets, and who brought them and why. */
@ApplicationScoped
class ReadDecisions {
  private static final String SERVICE_LEVEL = "service-level";

  /** Which version a case in flight uses. */
  @Schema(name = "DecisionUse")
  enum Use {
    /** The version that was in force when the case started, or when its lane was raised last. */
    KEPT_WITH_THE_CASE,
    /** The version in force at the moment when the diagram asks. */
    IN_FORCE_WHEN_ASKED
  }

  /**
   * A decision table.
   *
   * @param casesInFlight which version they use
   */
  @Schema(name = "Decision")
  record DecisionView(
      String key, String name, int activeVersion, int latestVersion, Use casesInFlight) {}

  /** How a version came into force. */
  @Schema(name = "DecisionChange")
  record ChangeView(DecisionChange.Kind kind, String by, String reason, OffsetDateTime at) {}

  /**
   * One version of a table.
   *
   * @param deployedBy a user, or {@code bundled}
   * @param changes oldest first; none for a bundled version that nobody chose
   */
  @Schema(name = "DecisionVersion")
  record VersionView(
      String key,
      int version,
      boolean active,
      String deployedBy,
      OffsetDateTime deployedAt,
      List<ChangeView> changes) {}

  private final ProcessEngine engine;
  private final TableVersions versions;
  private final DecisionBook book;
  private final Zone zone;

  ReadDecisions(ProcessEngine engine, TableVersions versions, DecisionBook book, Zone zone) {
    this.engine = engine;
    this.versions = versions;
    this.book = book;
    this.zone = zone;
  }

  /** All tables: there are a few. */
  @Transactional
  List<DecisionView> all() {
    return versions.allInForce().stream()
        .map(
            table ->
                new DecisionView(
                    table.getKey(),
                    table.getName(),
                    table.getVersion(),
                    versions.latest(table.getKey()).getVersion(),
                    table.getKey().equals(SERVICE_LEVEL)
                        ? Use.KEPT_WITH_THE_CASE
                        : Use.IN_FORCE_WHEN_ASKED))
        .toList();
  }

  /** Versions, latest first. None is ever deleted, so they are numbered without gaps. */
  @Transactional
  Page<VersionView> versions(String key, String cursor, int size) {
    int active = known(key).getVersion();
    int latest = versions.latest(key).getVersion();
    int first = Math.max(0, Math.min(latest, Cursor.numberBefore(cursor) - 1));
    int last = Math.max(first - size, 0);
    List<DecisionDefinition> shown =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .orderByDecisionDefinitionVersion()
            .desc()
            .listPage(latest - first, size);
    List<DecisionChange> found = book.of(key, last + 1, first);
    return new Page<>(
        shown.stream().map(definition -> view(definition, active, found)).toList(),
        last == 0 ? null : Cursor.encode(last + 1),
        null);
  }

  /** One version. */
  @Transactional
  VersionView version(String key, int version) {
    int active = known(key).getVersion();
    return view(existing(key, version), active, book.of(key, version, version));
  }

  /** The XML of a version, as it was deployed. */
  @Transactional
  byte[] table(String key, int version) {
    return versions.file(existing(key, version));
  }

  /** The sheet that a version passed. */
  @Transactional
  TestSheet sheet(String key, int version) {
    existing(key, version);
    return book.sheet(key, version)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "This version was deployed without a test sheet."));
  }

  /** Inside a transaction: whether a file is, byte for byte, the version in force of its table. */
  boolean isActive(String key, byte[] file) {
    DecisionDefinition active = versions.inForce(key);
    return active != null && Arrays.equals(file, versions.file(active));
  }

  private DecisionDefinition existing(String key, int version) {
    known(key);
    DecisionDefinition found = versions.of(key, version);
    if (found == null) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_VERSION, "There is no version " + version + " of it.");
    }
    return found;
  }

  /** The version in force of a table that exists. */
  private DecisionDefinition known(String key) {
    DecisionDefinition active = versions.inForce(key);
    if (active == null) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_TABLE, "There is no table of this key.");
    }
    return active;
  }

  private VersionView view(DecisionDefinition definition, int active, List<DecisionChange> found) {
    Deployment deployment =
        engine
            .getRepositoryService()
            .createDeploymentQuery()
            .deploymentId(definition.getDeploymentId())
            .singleResult();
    return new VersionView(
        definition.getKey(),
        definition.getVersion(),
        definition.getVersion() == active,
        deployment.getSource(),
        zone.at(deployment.getDeploymentTime().toInstant()),
        found.stream()
            .filter(change -> change.version == definition.getVersion())
            .map(
                change ->
                    new ChangeView(
                        change.kind, change.changedBy, change.reason, zone.at(change.changedAt)))
            .toList());
  }
}
