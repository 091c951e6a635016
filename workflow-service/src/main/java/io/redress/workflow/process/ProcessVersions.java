package io.redress.workflow.process;

import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Which version of each diagram what starts now runs on, and which versions there are. A case that
 * starts asks the memory of this replica, which follows a choice at once here and within a second
 * elsewhere; everything else asks the database.
 */
@ApplicationScoped
class ProcessVersions {
  static final String BUNDLED = "bundled";
  private static final int MOST_LOOKED_AT = 200;

  private final ProcessEngine engine;
  private final ProcessChanges changes;
  private final Snapshot<ProcessChoice> chosen;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  ProcessVersions(ProcessEngine engine, ProcessChanges changes, ReferenceChanges reference) {
    this.engine = engine;
    this.changes = changes;
    this.chosen =
        Snapshot.of(
            ProcessChanges.CHANGES, reference, () -> choice(ProcessContract.LIFECYCLE.key()));
  }

  /** What was chosen for what starts: the version last activated, or else the latest. */
  ProcessChoice choice(String key) {
    return changes
        .last(key)
        .map(ProcessVersions::choice)
        .orElseGet(() -> ProcessChoice.of(latest(key).getVersion()));
  }

  private static ProcessChoice choice(ProcessChange last) {
    return switch (last.kind) {
      case DEPLOYED, ACTIVATED -> ProcessChoice.of(last.version);
      case CANARY -> new ProcessChoice(last.baseVersion, last.version, last.share);
      case CANARY_ENDED -> ProcessChoice.of(last.baseVersion);
    };
  }

  /** The version for a case that starts now. */
  int forCase(String complaintId) {
    return chosen.get().forCase(complaintId);
  }

  /** The engine's id of a version that cases start on. */
  String id(String key, int version) {
    return ids.computeIfAbsent(key + ':' + version, name -> of(key, version).getId());
  }

  /** The active version: that for what starts, but a share of cases that may go to another. */
  ProcessDefinition active(String key) {
    return of(key, choice(key).active());
  }

  /** The version that was deployed last; null where there is none. */
  ProcessDefinition latest(String key) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
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

  /** The file of a version, as it was deployed. */
  byte[] file(ProcessDefinition definition) {
    try (InputStream file = engine.getRepositoryService().getProcessModel(definition.getId())) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The versions that something runs on or will start on, of the latest 200. */
  List<ProcessDefinition> inUse(String key) {
    ProcessChoice choice = choice(key);
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .orderByProcessDefinitionVersion()
        .desc()
        .listPage(0, MOST_LOOKED_AT)
        .stream()
        .filter(each -> choice.shareOf(each.getVersion()) > 0 || isRun(each))
        .toList();
  }

  private boolean isRun(ProcessDefinition definition) {
    return !engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionId(definition.getId())
        .listPage(0, 1)
        .isEmpty();
  }
}
