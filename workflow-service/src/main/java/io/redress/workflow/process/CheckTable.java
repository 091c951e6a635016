package io.redress.workflow.process;

import io.redress.kit.sheet.SheetUnreadableException;
import io.redress.kit.sheet.TestSheet;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.decision.DecisionBook;
import io.redress.workflow.department.Departments;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.Table;
import io.redress.workflow.diagram.TableCheck;
import io.redress.workflow.diagram.TableCheck.Checked;
import io.redress.workflow.diagram.TableCheck.Known;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.diagram.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Whether a decision table is fit to go live: by its contract, by its test sheet, and by the
 * diagrams that ask it.
 */
@ApplicationScoped
class CheckTable {
  /** The process whose diagrams ask tables, and whose variables these read and set. */
  private static final ProcessContract ASKING = ProcessContract.LIFECYCLE;

  private static final String SHEET = "sheet";
  private static final int MOST = 200;

  /**
   * What was found.
   *
   * @param table null where the file cannot be read as one
   * @param sheet the one that was run; null where there is none
   */
  record Verdict(
      Table table,
      TestSheet sheet,
      List<Violation> violations,
      int cases,
      List<String> rowsNotTested) {

    boolean isFit() {
      return violations.isEmpty();
    }
  }

  private final CheckProcess checks;
  private final TableVersions versions;
  private final ProcessVersions processes;
  private final DecisionBook book;
  private final SheetRun sheets;
  private final Departments departments;
  private final Calendars calendars;

  CheckTable(
      CheckProcess checks,
      TableVersions versions,
      ProcessVersions processes,
      DecisionBook book,
      SheetRun sheets,
      Departments departments,
      Calendars calendars) {
    this.checks = checks;
    this.versions = versions;
    this.processes = processes;
    this.book = book;
    this.sheets = sheets;
    this.departments = departments;
    this.calendars = calendars;
  }

  /**
   * Checks a table with a sheet.
   *
   * @param sheetFile null for the sheet that the version in force passed
   */
  @Transactional
  Verdict check(byte[] file, byte[] sheetFile) {
    Checked checked =
        TableCheck.check(
            file, new Known(checks.words(ASKING), departments.codes(), calendars.codes()));
    Table table = checked.table();
    if (!checked.violations().isEmpty()) {
      return new Verdict(table, null, checked.violations(), 0, List.of());
    }
    Optional<TestSheet> sheet;
    try {
      sheet =
          sheetFile == null
              ? inForce(table.key())
              : Optional.of(DecisionBook.SHEETS.read(sheetFile));
    } catch (SheetUnreadableException unread) {
      return refused(
          table, unread.place(), "The test sheet cannot be read. " + unread.getMessage());
    }
    if (sheet.isEmpty()) {
      return refused(table, "file", "The table comes without a test sheet, and has none so far.");
    }
    SheetRun.Outcome outcome = sheets.run(file, table, sheet.get());
    List<Violation> violations = new ArrayList<>(outcome.violations());
    violations.addAll(broken(table.key(), table.outputNames()));
    return new Verdict(
        table,
        sheet.get(),
        violations.stream().limit(MOST).toList(),
        outcome.cases(),
        outcome.rowsNotTested());
  }

  private static Verdict refused(Table table, String place, String message) {
    return new Verdict(
        table,
        null,
        List.of(
            new Violation(
                place,
                SHEET,
                message,
                "Send a sheet beside it: CSV with the columns case, in:NAME and out:NAME.")),
        0,
        List.of());
  }

  private Optional<TestSheet> inForce(String key) {
    DecisionDefinition definition = versions.inForce(key);
    return definition == null
        ? Optional.empty()
        : book.sheet(definition.getKey(), definition.getVersion());
  }

  /** What diagrams that are in use would miss if a table answered these outputs only. */
  List<Violation> broken(String key, Set<String> outputs) {
    List<Violation> violations = new ArrayList<>();
    Words words = checks.words(ASKING, Map.of(key, outputs));
    for (ProcessDefinition diagram : processes.inUse(ASKING.key())) {
      CheckProcess.missing(processes.file(diagram), contract -> words)
          .forEach(
              found ->
                  violations.add(
                      new Violation(
                          found.element(),
                          "diagram-in-use",
                          "Version %d of the diagram is in use and would miss something: %s"
                              .formatted(diagram.getVersion(), found.message()),
                          "Keep the column, or migrate the cases off that version first.")));
    }
    return violations;
  }
}
