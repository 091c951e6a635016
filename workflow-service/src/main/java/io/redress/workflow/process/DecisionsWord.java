package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
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
  private final CaseFiles files;
  private final CaseJournal journal;

  DecisionsWord(
      Instance<ProcessEngine> engine,
      Instance<TableVersions> versions,
      CaseFiles files,
      CaseJournal journal) {
    this.engine = engine;
    this.versions = versions;
    this.files = files;
    this.journal = journal;
  }

  /**
   * Evaluates the table in force with the case's variables and sets each output as a variable. The
   * timeline says which version of the table decided.
   *
   * @throws IllegalStateException when the table answers with no row or with several
   */
  public void apply(DelegateExecution execution, String table) {
    String id = versions.get().idInForce(table);
    for (Map.Entry<String, Object> output :
        evaluate(table, id, execution.getVariables()).entrySet()) {
      execution.setVariable(output.getKey(), output.getValue());
    }
    int version = engine.get().getRepositoryService().getDecisionDefinition(id).getVersion();
    CaseFile file = files.locked(Execution.complaintId(execution));
    journal.note(file, "table.decided", Map.of("table", table, "version", version));
  }

  /** The one row that a table answers with. */
  Map<String, Object> evaluate(String table, Map<String, Object> variables) {
    return evaluate(table, versions.get().idInForce(table), variables);
  }

  private Map<String, Object> evaluate(String table, String id, Map<String, Object> variables) {
    List<DmnDecisionRuleResult> rows =
        engine
            .get()
            .getDecisionService()
            .evaluateDecisionTableById(id)
            .variables(variables)
            .evaluate();
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "The decision table " + table + " answers with " + rows.size() + " rows, not one");
    }
    return rows.get(0).getEntryMap();
  }
}
