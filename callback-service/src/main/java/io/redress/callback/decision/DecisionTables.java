package io.redress.callback.decision;

import io.quarkus.arc.All;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Has things decided by the tables in force, which every replica keeps ready in memory. */
@ApplicationScoped
public class DecisionTables {

  /** The name of this reference data. */
  static final String CHANGES = "callback-decisions";

  private record Ready(int version, UnaryOperator<Map<String, Object>> table) {}

  private final Map<String, DecisionContract> contracts = new LinkedHashMap<>();
  private final DecisionVersions versions;
  private final TableEngine engine;
  private final Snapshot<Map<String, Ready>> ready;

  DecisionTables(
      @All List<DecisionUser> users,
      DecisionVersions versions,
      TableEngine engine,
      ReferenceChanges changes) {
    users.forEach(user -> contracts.put(user.contract().key(), user.contract()));
    this.versions = versions;
    this.engine = engine;
    this.ready = Snapshot.of(CHANGES, changes, this::load);
  }

  /**
   * Decides by the version in force.
   *
   * @param inputs by the names of the contract; one that is left out is unknown to the table
   * @throws IllegalStateException when no version is in force
   */
  public Decided decide(String key, Map<String, Object> inputs) {
    Ready table = ready.get().get(key);
    if (table == null) {
      throw new IllegalStateException("No version of the table " + key + " is in force");
    }
    return new Decided(table.version(), table.table().apply(inputs));
  }

  /** The contracts of all tables. */
  List<DecisionContract> contracts() {
    return List.copyOf(contracts.values());
  }

  /**
   * The contract of a table.
   *
   * @throws ProblemException not-found
   */
  DecisionContract contract(String key) {
    DecisionContract contract = contracts.get(key);
    if (contract == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such decision.");
    }
    return contract;
  }

  private Map<String, Ready> load() {
    Map<String, Ready> loaded = new HashMap<>();
    for (DecisionContract contract : contracts.values()) {
      versions
          .active(contract.key())
          .filter(active -> active.version > 0)
          .ifPresent(
              active ->
                  loaded.put(
                      contract.key(),
                      new Ready(
                          active.version,
                          engine.ready(
                              contract, versions.one(contract.key(), active.version).file))));
    }
    return Map.copyOf(loaded);
  }
}
