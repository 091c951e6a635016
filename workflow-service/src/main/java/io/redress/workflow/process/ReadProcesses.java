package io.redress.workflow.process;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the diagrams, their versions, and who brought them and why. */
@ApplicationScoped
class ReadProcesses {
  /**
   * A diagram.
   *
   * @param activeVersion on which new cases start
   * @param canary the version on which a share of them starts instead; absent for none
   */
  @Schema(name = "Process")
  public record ProcessView(
      String key, String name, int activeVersion, int latestVersion, CanaryView canary) {}

  /**
   * A version that is tried out on a share of new cases.
   *
   * @param share in percent
   * @param activeVersion on which all others start
   * @param started cases that started on it since the share is what it is
   * @param startedOnActive those that started on the active version since then
   */
  @Schema(name = "ProcessCanary")
  public record CanaryView(
      int version,
      int share,
      int activeVersion,
      long started,
      long startedOnActive,
      String by,
      String reason,
      OffsetDateTime since) {}

  /**
   * How a version became the one for new cases.
   *
   * @param share in percent, of a canary
   */
  @Schema(name = "ProcessChange")
  public record ChangeView(
      ProcessChange.Kind kind, Integer share, String by, String reason, OffsetDateTime at) {}

  /**
   * One version of a diagram.
   *
   * @param shareOfNewCases how many percent of new cases start on it
   * @param deployedBy a user, or {@code bundled}
   * @param changes oldest first; none for a bundled version that nobody chose
   */
  @Schema(name = "ProcessVersion")
  public record VersionView(
      String key,
      int version,
      boolean active,
      int shareOfNewCases,
      String deployedBy,
      OffsetDateTime deployedAt,
      List<ChangeView> changes) {}

  private final ProcessEngine engine;
  private final ProcessVersions versions;
  private final ProcessChanges changes;
  private final CaseFiles files;
  private final Zone zone;

  ReadProcesses(
      ProcessEngine engine,
      ProcessVersions versions,
      ProcessChanges changes,
      CaseFiles files,
      Zone zone) {
    this.engine = engine;
    this.versions = versions;
    this.changes = changes;
    this.files = files;
    this.zone = zone;
  }

  /** All diagrams: there is the lifecycle. */
  @Transactional
  List<ProcessView> all() {
    ProcessDefinition active = versions.forNewCases();
    return List.of(
        new ProcessView(
            active.getKey(),
            active.getName(),
            active.getVersion(),
            versions.latest().getVersion(),
            canaryIfAny().orElse(null)));
  }

  /** The version that is tried out. */
  @Transactional
  CanaryView canary(String key) {
    known(key);
    return canaryIfAny()
        .orElseThrow(
            () ->
                ProblemException.of(
                    WorkflowProblem.NO_CANARY, "All new cases start on one version."));
  }

  private Optional<CanaryView> canaryIfAny() {
    return changes
        .last(ProcessVersions.KEY)
        .filter(last -> last.kind == ProcessChange.Kind.CANARY)
        .map(
            last ->
                new CanaryView(
                    last.version,
                    last.share,
                    last.baseVersion,
                    files.started(last.processKey, last.version, last.changedAt),
                    files.started(last.processKey, last.baseVersion, last.changedAt),
                    last.changedBy,
                    last.reason,
                    zone.at(last.changedAt)));
  }

  /** Versions, latest first. None is ever deleted, so they are numbered without gaps. */
  @Transactional
  Page<VersionView> versions(String key, String cursor, int size) {
    known(key);
    int latest = versions.latest().getVersion();
    int first = cursor == null ? latest : number(cursor) - 1;
    int last = Math.max(first - size, 0);
    ProcessChoice choice = versions.choice();
    List<ProcessDefinition> shown =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .orderByProcessDefinitionVersion()
            .desc()
            .listPage(latest - first, size);
    List<ProcessChange> found = changes.of(key, last + 1, first);
    return new Page<>(
        shown.stream().map(definition -> view(definition, choice, found)).toList(),
        last == 0 ? null : Cursor.encode(last + 1),
        null);
  }

  /** One version. */
  @Transactional
  VersionView version(String key, int version) {
    return view(existing(key, version), versions.choice(), changes.of(key, version, version));
  }

  /** The XML of a version, as it was deployed. */
  @Transactional
  byte[] diagram(String key, int version) {
    return versions.file(existing(key, version));
  }

  /** Inside a transaction: whether a file is, byte for byte, what new cases start on. */
  boolean isActive(byte[] file) {
    return Arrays.equals(file, versions.file(versions.forNewCases()));
  }

  /**
   * A version.
   *
   * @throws ProblemException no-such-process or no-such-version
   */
  @Transactional
  ProcessDefinition existing(String key, int version) {
    known(key);
    ProcessDefinition found = versions.of(key, version);
    if (found == null) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_VERSION, "There is no version " + version + " of it.");
    }
    return found;
  }

  private static void known(String key) {
    if (!key.equals(ProcessVersions.KEY)) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_PROCESS, "The one process is " + ProcessVersions.KEY + ".");
    }
  }

  private static int number(String cursor) {
    String before = Cursor.decode(cursor, 1).get(0);
    if (!before.matches("[1-9]\\d{0,8}")) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR, "It names no version.");
    }
    return Integer.parseInt(before);
  }

  private VersionView view(
      ProcessDefinition definition, ProcessChoice choice, List<ProcessChange> found) {
    Deployment deployment =
        engine
            .getRepositoryService()
            .createDeploymentQuery()
            .deploymentId(definition.getDeploymentId())
            .singleResult();
    return new VersionView(
        definition.getKey(),
        definition.getVersion(),
        definition.getVersion() == choice.active(),
        choice.shareOf(definition.getVersion()),
        deployment.getSource(),
        zone.at(deployment.getDeploymentTime().toInstant()),
        found.stream()
            .filter(change -> change.version == definition.getVersion())
            .map(
                change ->
                    new ChangeView(
                        change.kind,
                        change.share,
                        change.changedBy,
                        change.reason,
                        zone.at(change.changedAt)))
            .toList());
  }
}
