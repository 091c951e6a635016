package io.redress.callback.decision;

import io.redress.callback.decision.DecisionContract.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a file is a table that keeps its contract, and can do nothing else. */
final class TableCheck {

  private static final int MOST_RULES = 300;
  private static final Map<DecisionContract.Type, Set<String>> TYPES =
      Map.of(
          DecisionContract.Type.STRING, Set.of("string"),
          DecisionContract.Type.NUMBER, Set.of("integer", "long", "double", "number"),
          DecisionContract.Type.BOOLEAN, Set.of("boolean"));

  private final List<Violation> found = new ArrayList<>();
  private final DecisionContract contract;

  private TableCheck(DecisionContract contract) {
    this.contract = contract;
  }

  /** The id of the one decision in a file; empty where there is none, or it cannot be read. */
  static String key(String file) {
    try {
      List<Element> decisions = TableXml.read(file).all("decision");
      return decisions.size() == 1 ? decisions.get(0).attributes.getOrDefault("id", "") : "";
    } catch (TableXml.RefusedException refused) {
      return "";
    }
  }

  /** Every violation; none means that the engine may have it. */
  static List<Violation> check(DecisionContract contract, String file) {
    TableCheck check = new TableCheck(contract);
    try {
      check.definitions(TableXml.read(file));
    } catch (TableXml.RefusedException refused) {
      check.add(
          "file",
          "xml",
          refused.getMessage(),
          "Send one decision table as Camunda Modeler saves it: DMN 1.3, without scripts, links or"
              + " other decisions.");
    }
    return List.copyOf(check.found);
  }

  private void definitions(Element root) {
    List<Element> decisions = root.all("decision");
    if (!root.name.equals("definitions") || decisions.size() != 1) {
      add("file", "decision", "The file does not have one decision.", "Keep one decision.");
      return;
    }
    Element decision = decisions.get(0);
    if (!contract.key().equals(decision.attributes.get("id"))) {
      add(
          decision.label(),
          "decision-key",
          "The decision has another id.",
          "Give it the id " + contract.key() + ".");
    }
    List<Element> tables = decision.all("decisionTable");
    if (tables.size() != 1) {
      add(decision.label(), "table", "The decision is not one table.", "Keep one table.");
      return;
    }
    table(tables.get(0));
  }

  private void table(Element table) {
    if (!"FIRST".equals(table.attributes.get("hitPolicy"))) {
      add(
          table.label(),
          "hit-policy",
          "The first rule that fits must decide.",
          "Set the hit policy to First.");
    }
    List<Field> inputs = inputs(table);
    List<Field> outputs = outputs(table);
    List<Element> rules = table.all("rule");
    if (rules.isEmpty() || rules.size() > MOST_RULES) {
      add(table.label(), "rules", "The table has no rule, or more than 300.", "Keep 1 to 300.");
      return;
    }
    if (found.isEmpty()) {
      rules.forEach(rule -> rule(rule, inputs, outputs));
      lastRule(rules.get(rules.size() - 1));
    }
  }

  private List<Field> inputs(Element table) {
    List<Field> known = new ArrayList<>();
    for (Element input : table.all("input")) {
      List<Element> expressions = input.all("inputExpression");
      String name = expressions.isEmpty() ? "" : expressions.get(0).textOf("text");
      contract
          .input(name)
          .ifPresentOrElse(
              field -> {
                known.add(field);
                type(input, field, expressions.get(0).attributes.get("typeRef"));
              },
              () ->
                  add(
                      input.label(),
                      "input",
                      "The table asks for something that is not given.",
                      "Ask for one of " + names(contract.inputs()) + "."));
    }
    return known;
  }

  private List<Field> outputs(Element table) {
    List<Field> known = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Element output : table.all("output")) {
      String name = output.attributes.getOrDefault("name", "");
      if (!names.add(name) || contract.output(name).isEmpty()) {
        add(
            output.label(),
            "output",
            "The table answers with something that is not asked, or twice.",
            "Answer with " + names(contract.outputs()) + ", each once.");
        continue;
      }
      Field field = contract.output(name).orElseThrow();
      known.add(field);
      type(output, field, output.attributes.get("typeRef"));
    }
    for (Field field : contract.outputs()) {
      if (!names.contains(field.name())) {
        add(
            table.label(),
            "output",
            "The table does not answer with " + field.name() + ".",
            "Add an output of that name.");
      }
    }
    return known;
  }

  private void type(Element element, Field field, String type) {
    if (!TYPES.get(field.type()).contains(String.valueOf(type))) {
      add(
          element.label(),
          "type",
          "The column has another type.",
          "Give it one of " + TYPES.get(field.type()) + ".");
    }
  }

  private void rule(Element rule, List<Field> inputs, List<Field> outputs) {
    List<Element> tests = rule.all("inputEntry");
    List<Element> answers = rule.all("outputEntry");
    if (tests.size() != inputs.size() || answers.size() != outputs.size()) {
      add(rule.label(), "rule", "The rule lacks cells.", "Give it a cell for each column.");
      return;
    }
    for (int n = 0; n < tests.size(); n++) {
      cell(tests.get(n), "input-entry", Entries.wrongTest(inputs.get(n), cellText(tests.get(n))));
    }
    for (int n = 0; n < answers.size(); n++) {
      cell(
          answers.get(n),
          "output-entry",
          Entries.wrongOutput(outputs.get(n), cellText(answers.get(n))));
    }
  }

  private void cell(Element cell, String rule, String mend) {
    if (mend != null) {
      add(cell.label(), rule, "The cell cannot stand in this column.", mend);
    }
  }

  private void lastRule(Element rule) {
    boolean catchesAll =
        rule.all("inputEntry").stream().allMatch(cell -> Entries.anything(cellText(cell)));
    if (!catchesAll) {
      add(
          rule.label(),
          "last-rule",
          "A case may find no rule.",
          "Let the last rule take everything: leave its conditions empty.");
    }
  }

  private static String cellText(Element cell) {
    return cell.textOf("text");
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private void add(String element, String rule, String message, String mend) {
    found.add(new Violation(element, rule, message, mend));
  }
}
