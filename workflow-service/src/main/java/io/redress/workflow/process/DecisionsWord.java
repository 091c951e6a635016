package io.redress.workflow.process;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code decisions}: decision tables. */
@Singleton
public class DecisionsWord {
  private final Instance<ProcessEngine> engine;
  private final Instance<TableVersions> versions;

  DecisionsWord(Instance<ProcessEngine> engine, Instance<TableVersions> versions) {
    this.engine = engine;
    this.versions = versions;
  }

  /**
   * Evaluates the table in force with the case's variables and sets each output as a variable.
   *
   * @throws IllegalStateException when the table answers with no row or with several
   */
  public void apply(DelegateExecution execution, String table) {
    for (Map.Entry<String, Object> output : evaluate(table, execution.getVariables()).entrySet()) {
      execution.setVariable(output.getKey(), output.getValue());
    }
  }

  /** The one row that a table answers with. */
  Map<String, Object> evaluate(String table, Map<String, Object> variables) {
    List<DmnDecisionRuleResult> rows =
        engine
            .get()
            .getDecisionService()
            .evaluateDecisionTableById(versions.get().idInForce(table))
            .variables(variables)
            .evaluate();
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "The decision table " + table + " answers with " + rows.size() + " rows, not one");
    }
    return rows.get(0).getEntryMap();
  }
}
