package io.redress.workflow.process;

import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
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
 * Which version of the lifecycle new cases run on, and which versions there are. A case that starts
 * asks the memory of this replica, which follows a choice at once here and within a second
 * elsewhere; everything else asks the database.
 */
@ApplicationScoped
class ProcessVersions {
  static final String KEY = "complaint-lifecycle";
  static final String BUNDLED = "bundled";
  private static final int MOST_LOOKED_AT = 200;

  private final ProcessEngine engine;
  private final ProcessChanges changes;
  private final Snapshot<ProcessChoice> chosen;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  ProcessVersions(ProcessEngine engine, ProcessChanges changes, ReferenceChanges reference) {
    this.engine = engine;
    this.changes = changes;
    this.chosen = Snapshot.of(ProcessChanges.CHANGES, reference, this::choice);
  }

  /** What was chosen for new cases: the version last activated, or else the latest. */
  ProcessChoice choice() {
    return changes
        .last(KEY)
        .map(ProcessVersions::choice)
        .orElseGet(() -> ProcessChoice.of(latest().getVersion()));
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

  /** The active version: that for new cases but a share that may go to another. */
  ProcessDefinition forNewCases() {
    return of(KEY, choice().active());
  }

  /** The version that was deployed last. */
  ProcessDefinition latest() {
    return latest(KEY);
  }

  /** The same of any diagram; null where there is none. */
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

  /** The versions that cases run on or will start on, of the latest 200. */
  List<ProcessDefinition> inUse() {
    ProcessChoice choice = choice();
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(KEY)
        .orderByProcessDefinitionVersion()
        .desc()
        .listPage(0, MOST_LOOKED_AT)
        .stream()
        .filter(each -> choice.shareOf(each.getVersion()) > 0 || hasCases(each))
        .toList();
  }

  private boolean hasCases(ProcessDefinition definition) {
    return !engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionId(definition.getId())
        .listPage(0, 1)
        .isEmpty();
  }
}
