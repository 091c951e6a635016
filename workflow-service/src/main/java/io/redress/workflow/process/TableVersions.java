package io.redress.workflow.process;

import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import io.redress.workflow.decision.DecisionBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Which version of each decision table is in force. Evaluating one asks the memory of this replica,
 * which follows changes at once here and within a second elsewhere; everything else asks the
 * database.
 */
@ApplicationScoped
class TableVersions {
  /** Name of the data for {@link ReferenceChanges}. */
  static final String CHANGES = "decisions";

  private final Instance<ProcessEngine> engine;
  private final DecisionBook book;
  private final ReferenceChanges changes;
  private final Snapshot<Map<String, String>> ids;

  TableVersions(Instance<ProcessEngine> engine, DecisionBook book, ReferenceChanges changes) {
    this.engine = engine;
    this.book = book;
    this.changes = changes;
    this.ids =
        Snapshot.of(
            CHANGES,
            changes,
            () ->
                allInForce().stream()
                    .collect(
                        Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId)));
  }

  /**
   * The engine's id of the version in force.
   *
   * @throws IllegalStateException when there is no such table
   */
  String idInForce(String key) {
    String id = ids.get().get(key);
    if (id == null) {
      throw new IllegalStateException("There is no decision table " + key);
    }
    return id;
  }

  /** Inside a transaction: another version will be in force once it commits. */
  void changed() {
    changes.changed(CHANGES);
  }

  /** Every table in the version in force, by key. */
  List<DecisionDefinition> allInForce() {
    return repository().createDecisionDefinitionQuery().latestVersion().list().stream()
        .map(latest -> inForce(latest.getKey(), latest))
        .sorted(Comparator.comparing(DecisionDefinition::getKey))
        .toList();
  }

  /** The version in force; null where there is no such table. */
  DecisionDefinition inForce(String key) {
    DecisionDefinition latest = latest(key);
    return latest == null ? null : inForce(key, latest);
  }

  private DecisionDefinition inForce(String key, DecisionDefinition latest) {
    OptionalInt chosen = book.inForce(key);
    return chosen.isEmpty() || chosen.getAsInt() == latest.getVersion()
        ? latest
        : of(key, chosen.getAsInt());
  }

  /** The version that was deployed last; null where there is none. */
  DecisionDefinition latest(String key) {
    return repository()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  /** One version; null where there is none. */
  DecisionDefinition of(String key, int version) {
    return repository()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .decisionDefinitionVersion(version)
        .singleResult();
  }

  /** The file of a version, as it was deployed. */
  byte[] file(DecisionDefinition definition) {
    try (InputStream file = repository().getDecisionModel(definition.getId())) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RepositoryService repository() {
    return engine.get().getRepositoryService();
  }
}
