package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code decisions}: decision tables. */
@Singleton
public class DecisionsWord {
  private final TableAnswers answers;
  private final Instance<TableVersions> versions;
  private final CaseFiles files;
  private final CaseJournal journal;

  DecisionsWord(
      TableAnswers answers,
      Instance<TableVersions> versions,
      CaseFiles files,
      CaseJournal journal) {
    this.answers = answers;
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
    answers.of(id, execution.getVariables()).forEach(execution::setVariable);
    CaseFile file = files.locked(Execution.complaintId(execution));
    journal.note(file, "table.decided", Map.of("table", table, "version", answers.version(id)));
  }

  /** The one row that a table answers with. */
  Map<String, Object> evaluate(String table, Map<String, Object> variables) {
    return answers.of(versions.get().idInForce(table), variables);
  }
}
