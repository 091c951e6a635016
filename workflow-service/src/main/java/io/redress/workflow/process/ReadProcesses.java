package io.redress.workflow.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
   * @param running cases, warnings or steps of repairs that run on it now
   * @param deployedBy a user, or {@code bundled}
   * @param changes oldest first; none for a bundled version that nobody chose
   * @param warnings what the check warned of; in the answer to a deployment only
   */
  @Schema(name = "ProcessVersion")
  public record VersionView(
      String key,
      int version,
      boolean active,
      int shareOfNewCases,
      long running,
      String deployedBy,
      OffsetDateTime deployedAt,
      List<ChangeView> changes,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<Violation> warnings) {

    /** The same, to who has just deployed it. */
    VersionView with(List<Violation> warned) {
      return new VersionView(
          key, version, active, shareOfNewCases, running, deployedBy, deployedAt, changes, warned);
    }
  }

  private final ProcessEngine engine;
  private final ProcessVersions versions;
  private final ProcessChanges changes;
  private final CaseFiles files;
  private final RunningVersions running;
  private final Zone zone;

  ReadProcesses(
      ProcessEngine engine,
      ProcessVersions versions,
      ProcessChanges changes,
      CaseFiles files,
      RunningVersions running,
      Zone zone) {
    this.engine = engine;
    this.versions = versions;
    this.changes = changes;
    this.files = files;
    this.running = running;
    this.zone = zone;
  }

  /** Every process, the lifecycle first. */
  @Transactional
  List<ProcessView> all() {
    return ProcessContract.ALL.stream().map(process -> view(process.key())).toList();
  }

  private ProcessView view(String key) {
    ProcessDefinition active = versions.active(key);
    return new ProcessView(
        key,
        active.getName(),
        active.getVersion(),
        versions.latest(key).getVersion(),
        canaryIfAny(key).orElse(null));
  }

  /** The version that is tried out. */
  @Transactional
  CanaryView canary(String key) {
    requireCases(key);
    return canaryIfAny(key)
        .orElseThrow(
            () ->
                ProblemException.of(
                    WorkflowProblem.NO_CANARY, "All new cases start on one version."));
  }

  private Optional<CanaryView> canaryIfAny(String key) {
    return changes
        .last(key)
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
    int latest = versions.latest(key).getVersion();
    int first = Math.max(0, Math.min(latest, Cursor.numberBefore(cursor) - 1));
    int last = Math.max(first - size, 0);
    ProcessChoice choice = versions.choice(key);
    List<ProcessDefinition> shown =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .orderByProcessDefinitionVersion()
            .desc()
            .listPage(latest - first, size);
    List<ProcessChange> found = changes.of(key, last + 1, first);
    Map<Integer, Long> runs = running.of(key);
    return new Page<>(
        shown.stream().map(definition -> view(definition, choice, runs, found)).toList(),
        last == 0 ? null : Cursor.encode(last + 1),
        null);
  }

  /** One version. */
  @Transactional
  VersionView version(String key, int version) {
    return view(
        existing(key, version),
        versions.choice(key),
        running.of(key),
        changes.of(key, version, version));
  }

  /** The XML of a version, as it was deployed. */
  @Transactional
  byte[] diagram(String key, int version) {
    return versions.file(existing(key, version));
  }

  /** Inside a transaction: the active version that a file is, byte for byte; nothing for none. */
  Optional<ProcessDefinition> active(byte[] file) {
    return ProcessContract.ALL.stream()
        .map(process -> versions.active(process.key()))
        .filter(active -> Arrays.equals(file, versions.file(active)))
        .findFirst();
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

  private static ProcessContract known(String key) {
    return ProcessContract.of(key)
        .orElseThrow(
            () -> ProblemException.of(WorkflowProblem.NO_SUCH_PROCESS, "It is none of ours."));
  }

  /**
   * Insists that cases run on the diagrams of a process.
   *
   * @throws ProblemException no-such-process or process-without-cases
   */
  static void requireCases(String key) {
    ProcessContract process = known(key);
    if (!process.ofCases()) {
      throw ProblemException.of(
          WorkflowProblem.PROCESS_WITHOUT_CASES,
          "Each run of " + key + " is a " + process.about() + ", no case.");
    }
  }

  private VersionView view(
      ProcessDefinition definition,
      ProcessChoice choice,
      Map<Integer, Long> runs,
      List<ProcessChange> found) {
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
        runs.getOrDefault(definition.getVersion(), 0L),
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
            .toList(),
        null);
  }
}
