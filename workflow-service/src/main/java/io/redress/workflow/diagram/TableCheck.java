package io.redress.workflow.diagram;

import io.redress.workflow.diagram.Table.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says whether a decision table keeps its contract. The file is taken as hostile: only what the
 * contract knows passes, everything else is refused by its name. Source: docs/process-contract.md.
 */
public final class TableCheck {
  static final String RULE = "table";
  private static final String FEEL = "feel";
  private static final String KEY = "[a-z][a-z0-9-]{0,62}";
  private static final String VARIABLE = "[A-Za-z]\\w{0,63}";
  private static final int MOST_INPUTS = 20;
  private static final int MOST_OUTPUTS = 40;
  private static final int MOST_ROWS = 1_000;

  /**
   * What a table may speak of.
   *
   * @param words the vocabulary of the diagrams
   * @param departments their codes
   * @param calendars their codes
   */
  public record Known(Words words, Set<String> departments, Set<String> calendars) {}

  /**
   * What was found.
   *
   * @param table null where the file cannot be read as one
   * @param violations at most 200; none when the table keeps the contract
   */
  public record Checked(Table table, List<Violation> violations) {}

  private final Findings findings;

  private TableCheck(Findings findings) {
    this.findings = findings;
  }

  /** Checks a table. */
  public static Checked check(byte[] file, Known known) {
    Findings findings = new Findings();
    Node root = DiagramXml.readTable(file, findings);
    if (root != null) {
      TableGrammar.check(root, findings);
    }
    if (!findings.isEmpty()) {
      return new Checked(null, findings.list());
    }
    Table table = new TableCheck(findings).check(root, known);
    return new Checked(table, findings.list());
  }

  private Table check(Node root, Known known) {
    List<Node> decisions = root.children("decision").toList();
    if (decisions.size() != 1 || decisions.get(0).children("decisionTable").count() != 1) {
      findings.add(
          root, RULE, "The file has not exactly one decision with one table.", "Send one table.");
      return null;
    }
    Node decision = decisions.get(0);
    Node grid = decision.child("decisionTable");
    if (!decision.id().matches(KEY)) {
      findings.add(
          decision,
          RULE,
          "The decision's id is no key.",
          "Use small letters, digits and hyphens, such as dispatch.");
    }
    NameCheck.name(decision, findings);
    List<Node> inputs = grid.children("input").toList();
    List<Node> outputs = grid.children("output").toList();
    List<Node> rows = grid.children("rule").toList();
    size(grid, inputs, outputs, rows);
    Table table =
        new Table(
            decision.id(),
            decision.get("name"),
            inputs.stream().map(this::input).toList(),
            outputs.stream().map(this::output).toList(),
            rows.stream().map(Node::place).toList(),
            Math.toIntExact(
                rows.stream()
                    .flatMap(row -> row.children("inputEntry"))
                    .filter(cell -> !text(cell).isEmpty())
                    .count()));
    Set<String> readable =
        table.inputs().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    rows.forEach(row -> row(row, table, readable));
    if (findings.isEmpty()) {
      TableContract.check(decision, table, known, findings);
    }
    return table;
  }

  private void size(Node grid, List<Node> inputs, List<Node> outputs, List<Node> rows) {
    boolean fits =
        !inputs.isEmpty()
            && inputs.size() <= MOST_INPUTS
            && !outputs.isEmpty()
            && outputs.size() <= MOST_OUTPUTS
            && !rows.isEmpty()
            && rows.size() <= MOST_ROWS;
    if (!fits) {
      findings.add(
          grid,
          RULE,
          "The table has no inputs, outputs or rows, or too many.",
          "Keep to 20 inputs, 40 outputs and 1,000 rows.");
    }
  }

  private Column input(Node input) {
    Node expression = input.child("inputExpression");
    String name = text(expression);
    if (!name.matches(VARIABLE)) {
      findings.add(
          input,
          FEEL,
          "The input is " + Findings.quote(name) + ", no variable.",
          "Let each input be the name of one variable.");
    }
    oneText(expression);
    return new Column(name, type(expression, input));
  }

  private Column output(Node output) {
    String name = output.get("name");
    if (!name.matches(VARIABLE)) {
      findings.add(
          output, RULE, "The output has no name of a variable.", "Use letters and digits.");
    }
    return new Column(name, type(output, output));
  }

  private String type(Node typed, Node place) {
    String type = typed == null ? "" : typed.get("typeRef");
    if (type.isEmpty()) {
      findings.add(
          place, RULE, "The column has no type.", "Choose string, boolean, integer, long, double.");
    }
    return type;
  }

  private void row(Node row, Table table, Set<String> readable) {
    String number = "Row " + (table.rows().indexOf(row.place()) + 1);
    List<Node> conditions = row.children("inputEntry").toList();
    List<Node> results = row.children("outputEntry").toList();
    if (row.id().isEmpty()) {
      findings.add(row, RULE, number + " has no id.", "Save the table with Modeler.");
    }
    if (conditions.size() != table.inputs().size() || results.size() != table.outputs().size()) {
      findings.add(
          row, RULE, number + " has not one cell for each column.", "Fill it up, or remove it.");
      return;
    }
    conditions.forEach(cell -> cell(row, number, cell, readable));
    results.forEach(cell -> cell(row, number, cell, readable));
  }

  private void cell(Node row, String number, Node cell, Set<String> readable) {
    oneText(cell);
    Feel.refusal(text(cell), readable)
        .ifPresent(
            why ->
                findings.add(
                    row,
                    FEEL,
                    number + ": the cell " + Findings.quote(text(cell)) + " " + why + ".",
                    "Write values, comparisons, ranges and the functions that the process contract"
                        + " names; read the table's inputs only."));
  }

  private void oneText(Node cell) {
    if (cell != null && cell.children("text").count() != 1) {
      findings.add(cell, RULE, "The cell has not exactly one text.", "Save it with Modeler.");
    }
  }

  /** What a cell says; an empty text for none. */
  static String text(Node cell) {
    Node text = cell == null ? null : cell.child("text");
    return text == null ? "" : text.text();
  }
}
