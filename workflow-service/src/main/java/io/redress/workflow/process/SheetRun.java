package io.redress.workflow.process;

import io.redress.kit.sheet.TestSheet;
import io.redress.kit.sheet.TestSheet.TestCase;
import io.redress.workflow.diagram.Table;
import io.redress.workflow.diagram.Table.Column;
import io.redress.workflow.diagram.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Runs a test sheet through a table that nobody has deployed yet, by the engine's own evaluation.
 */
@ApplicationScoped
class SheetRun {
  private static final String RULE = "sheet-case";
  private static final int LONGEST_QUOTE = 80;

  /** Conditions times cases: some seconds of work, so that the answer comes in time. */
  private static final long MOST_WORK = 30_000;

  /**
   * How a sheet went.
   *
   * @param violations one for each thing that was not as expected
   * @param rowsNotTested ids of rows that no case came to
   */
  record Outcome(List<Violation> violations, int cases, List<String> rowsNotTested) {}

  private final DmnEngine dmn;
  private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(List::of);

  SheetRun() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.customPostDecisionTableEvaluationListeners(List.of(this::note));
    dmn = configuration.buildEngine();
  }

  private void note(DmnDecisionTableEvaluationEvent event) {
    matched.set(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
  }

  /** Runs all cases. */
  Outcome run(byte[] file, Table table, TestSheet sheet) {
    if ((long) table.conditions() * sheet.cases().size() > MOST_WORK) {
      return new Outcome(List.of(tooMuch(table)), 0, table.rows());
    }
    List<Violation> violations = new ArrayList<>();
    Set<String> rows = new LinkedHashSet<>(table.rows());
    DmnDecision decision;
    try {
      decision = dmn.parseDecision(table.key(), new ByteArrayInputStream(file));
    } catch (ProcessEngineException | FeelException unreadable) {
      return new Outcome(List.of(unread(table, unreadable)), 0, table.rows());
    }
    for (TestCase each : sheet.cases()) {
      columns(table, each, violations);
      violations.addAll(run(decision, table, each));
      rows.removeAll(matched.get());
    }
    matched.remove();
    return new Outcome(violations, sheet.cases().size(), List.copyOf(rows));
  }

  private static Violation unread(Table table, RuntimeException unreadable) {
    Throwable cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
    return new Violation(
        table.key(),
        "engine",
        "The engine cannot read the table: " + cause.getMessage(),
        "Open the table in Camunda Modeler and mend the cell.");
  }

  private static Violation tooMuch(Table table) {
    return new Violation(
        table.key(),
        "sheet",
        "The sheet has too many cases for a table of that size: conditions times cases are more"
            + " than 30,000.",
        "Keep the cases that come to different rows, or split the table.");
  }

  private static void columns(Table table, TestCase each, List<Violation> violations) {
    List<String> inputs = table.inputs().stream().map(Column::name).toList();
    List<String> unknown = new ArrayList<>();
    each.in().keySet().stream().filter(name -> !inputs.contains(name)).forEach(unknown::add);
    each.out().keySet().stream()
        .filter(name -> !table.outputNames().contains(name))
        .forEach(unknown::add);
    for (String name : unknown) {
      violations.add(
          violation(table.key(), each, "names " + name + ", which is no column of the table"));
    }
  }

  private List<Violation> run(DmnDecision decision, Table table, TestCase each) {
    matched.set(List.of());
    try {
      Map<String, Object> variables = new HashMap<>();
      for (Column input : table.inputs()) {
        variables.put(input.name(), value(input.type(), each.in().getOrDefault(input.name(), "")));
      }
      DmnDecisionTableResult rows = dmn.evaluateDecisionTable(decision, variables);
      if (rows.size() != 1) {
        String many = rows.isEmpty() ? "no row" : "the rows " + numbers(table);
        return List.of(
            violation(table.key(), each, "comes to " + many + ", and must come to one row"));
      }
      return compared(table, each, rows.get(0).getEntryMap());
    } catch (NumberFormatException noNumber) {
      return List.of(violation(table.key(), each, "has an input that is no number"));
    } catch (ProcessEngineException | FeelException failed) {
      return List.of(violation(table.key(), each, "fails: " + failed.getMessage()));
    }
  }

  private List<Violation> compared(Table table, TestCase each, Map<String, Object> row) {
    List<Violation> violations = new ArrayList<>();
    String element = matched.get().isEmpty() ? table.key() : matched.get().get(0);
    each.out()
        .forEach(
            (name, expected) -> {
              Object actual = row.get(name);
              if (row.containsKey(name) && !isEqual(expected, actual)) {
                violations.add(
                    violation(
                        element,
                        each,
                        "comes to row %s, where %s is %s; expected is %s"
                            .formatted(numbers(table), name, quote(actual), quote(expected))));
              }
            });
    return violations;
  }

  private String numbers(Table table) {
    return String.join(
        ", ",
        matched.get().stream().map(id -> String.valueOf(table.rows().indexOf(id) + 1)).toList());
  }

  private static Violation violation(String element, TestCase each, String what) {
    return new Violation(
        element,
        RULE,
        "The case '" + each.name() + "' " + what + ".",
        "Mend the row, or the case of the test sheet if that is wrong.");
  }

  private static Object value(String type, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "boolean" -> Boolean.valueOf(text);
      case "integer", "long" -> Long.valueOf(text);
      case "double" -> Double.valueOf(text);
      default -> text;
    };
  }

  private static boolean isEqual(String expected, Object actual) {
    String given = Objects.toString(actual, "");
    if (actual instanceof Number && expected.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
      return new BigDecimal(given).compareTo(new BigDecimal(expected)) == 0;
    }
    return given.equals(expected);
  }

  private static String quote(Object value) {
    String text = Objects.toString(value, "");
    if (text.isEmpty()) {
      return "nothing";
    }
    return "'"
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
        + "'";
  }
}
