package io.redress.workflow.diagram;

import io.redress.workflow.diagram.TableCheck.Known;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tables that the product asks must answer, and what no table may set. */
final class TableContract {
  static final String SERVICE_LEVEL = "service-level";
  private static final String RULE = "table-contract";
  private static final String CALENDAR = "calendar";
  private static final String LEAD = "leadDepartment";
  private static final String COOPERATING = "cooperatingDepartments";
  private static final Map<String, Set<String>> ANSWERS =
      Map.of(
          SERVICE_LEVEL,
          Set.of(
              "verify",
              "firstContact",
              "progress",
              "resolve",
              "review",
              "callback",
              "callbackWait",
              "customerAnswer",
              CALENDAR),
          "dispatch",
          Set.of(LEAD, COOPERATING, "dispatchSure"),
          "compensation-approval",
          Set.of("compensationNeedsApproval"));
  private static final Set<String> TRUTHS = Set.of("dispatchSure", "compensationNeedsApproval");
  private static final Set<String> ASKED_OF = Set.of("lane", "category", "tier");

  private final Node decision;
  private final Table table;
  private final Known known;
  private final Findings findings;

  private TableContract(Node decision, Table table, Known known, Findings findings) {
    this.decision = decision;
    this.table = table;
    this.known = known;
    this.findings = findings;
  }

  static void check(Node decision, Table table, Known known, Findings findings) {
    new TableContract(decision, table, known, findings).check();
  }

  private void check() {
    Set<String> answers = ANSWERS.getOrDefault(table.key(), Set.of());
    Set<String> given = table.outputNames();
    answers.stream()
        .filter(name -> !given.contains(name))
        .sorted()
        .forEach(
            name ->
                findings.add(
                    decision,
                    RULE,
                    "The table does not answer " + name + ".",
                    "Add an output of that name."));
    Set<String> seen = new HashSet<>();
    for (Table.Column output : table.outputs()) {
      if (!seen.add(output.name())) {
        findings.add(
            decision, RULE, "Two outputs are called " + output.name() + ".", "Keep one of them.");
      } else if (!answers.contains(output.name())
          && !table.key().equals(SERVICE_LEVEL)
          && !FormRules.isFreeName(output.name(), known.words())) {
        findings.add(
            decision,
            "reserved-name",
            "The output " + output.name() + " would change what is not a table's to change.",
            "Choose another name.");
      }
    }
    if (table.key().equals(SERVICE_LEVEL)) {
      serviceLevelInputs();
    }
    if (findings.isEmpty()) {
      decision.child("decisionTable").children("rule").forEach(this::row);
    }
  }

  private void serviceLevelInputs() {
    table.inputs().stream()
        .filter(input -> !ASKED_OF.contains(input.name()))
        .forEach(
            input ->
                findings.add(
                    decision,
                    RULE,
                    "The table reads " + input.name() + ", which is not known when it is asked.",
                    "Read lane, category and tier."));
  }

  private void row(Node row) {
    List<Node> cells = row.children("outputEntry").toList();
    for (int column = 0; column < cells.size(); column++) {
      String name = table.outputs().get(column).name();
      String text = TableCheck.text(cells.get(column));
      expected(name)
          .filter(what -> !fits(name, text))
          .ifPresent(
              what ->
                  findings.add(
                      row,
                      RULE,
                      "Row "
                          + (table.rows().indexOf(row.place()) + 1)
                          + ": "
                          + name
                          + " is "
                          + Findings.quote(text)
                          + ", no "
                          + what
                          + ".",
                      "Write " + what + "."));
    }
  }

  /** What must stand in the cells of an output; nothing where that is free. */
  private Optional<String> expected(String output) {
    if (table.key().equals(SERVICE_LEVEL)) {
      return Optional.of(
          output.equals(CALENDAR)
              ? "code of a calendar, such as \"round-the-clock\""
              : "duration from a minute to a year, such as \"PT24H\" or \"PT24H@calendar\"");
    }
    if (!ANSWERS.getOrDefault(table.key(), Set.of()).contains(output)) {
      return Optional.empty();
    }
    return Optional.of(
        TRUTHS.contains(output)
            ? "true or false"
            : output.equals(LEAD)
                ? "code of a department, or empty"
                : "codes of departments with commas, or empty");
  }

  private boolean fits(String output, String text) {
    Optional<String> literal = Feel.literal(text);
    if (TRUTHS.contains(output)) {
      return text.equals("true") || text.equals("false");
    }
    boolean quoted = text.startsWith("\"");
    if (table.key().equals(SERVICE_LEVEL)) {
      return quoted
          && literal
              .filter(
                  value ->
                      output.equals(CALENDAR) ? known.calendars().contains(value) : isClock(value))
              .isPresent();
    }
    boolean none = text.isEmpty() || text.equals("null");
    return none
        || quoted
            && literal
                .filter(
                    value ->
                        output.equals(LEAD)
                            ? known.departments().contains(value)
                            : value.isEmpty()
                                || Arrays.stream(value.split(",", -1))
                                    .allMatch(code -> known.departments().contains(code)))
                .isPresent();
  }

  private boolean isClock(String value) {
    int at = value.indexOf('@');
    return at < 0
        ? Timers.isDuration(value)
        : Timers.isDuration(value.substring(0, at))
            && known.calendars().contains(value.substring(at + 1));
  }
}
