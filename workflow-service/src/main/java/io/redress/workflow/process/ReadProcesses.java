package io.redress.workflow.process;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
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
   */
  @Schema(name = "Process")
  public record ProcessView(String key, String name, int activeVersion, int latestVersion) {}

  /** How a version became the one for new cases. */
  @Schema(name = "ProcessChange")
  public record ChangeView(ProcessChange.Kind kind, String by, String reason, OffsetDateTime at) {}

  /**
   * One version of a diagram.
   *
   * @param deployedBy a user, or {@code bundled}
   * @param changes oldest first; none for a bundled version that nobody chose
   */
  @Schema(name = "ProcessVersion")
  public record VersionView(
      String key,
      int version,
      boolean active,
      String deployedBy,
      OffsetDateTime deployedAt,
      List<ChangeView> changes) {}

  private final ProcessEngine engine;
  private final ProcessVersions versions;
  private final ProcessChanges changes;
  private final Zone zone;

  ReadProcesses(ProcessEngine engine, ProcessVersions versions, ProcessChanges changes, Zone zone) {
    this.engine = engine;
    this.versions = versions;
    this.changes = changes;
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
            versions.latest().getVersion()));
  }

  /** Versions, latest first. None is ever deleted, so they are numbered without gaps. */
  @Transactional
  Page<VersionView> versions(String key, String cursor, int size) {
    known(key);
    int latest = versions.latest().getVersion();
    int first = cursor == null ? latest : number(cursor) - 1;
    int last = Math.max(first - size, 0);
    int active = versions.forNewCases().getVersion();
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
        shown.stream().map(definition -> view(definition, active, found)).toList(),
        last == 0 ? null : Cursor.encode(last + 1),
        null);
  }

  /** One version. */
  @Transactional
  VersionView version(String key, int version) {
    return view(
        existing(key, version),
        versions.forNewCases().getVersion(),
        changes.of(key, version, version));
  }

  /** The XML of a version, as it was deployed. */
  @Transactional
  byte[] diagram(String key, int version) {
    try (InputStream file =
        engine.getRepositoryService().getProcessModel(existing(key, version).getId())) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Insists that a version exists. */
  @Transactional
  void require(String key, int version) {
    existing(key, version);
  }

  private ProcessDefinition existing(String key, int version) {
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

  private VersionView view(ProcessDefinition definition, int active, List<ProcessChange> found) {
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
