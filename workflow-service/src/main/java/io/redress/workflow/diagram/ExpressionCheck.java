package io.redress.workflow.diagram;

import io.redress.workflow.diagram.Word.Result;
import io.redress.workflow.warning.LevelPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where an expression may stand, and what it may say there. Anywhere else the signs of an
 * expression are refused, because the engine evaluates more texts than one expects.
 */
final class ExpressionCheck {
  private static final String RULE = "expression";
  private static final String MEND_CALL =
      "Call a published word, written ${bean.method(execution, 'text', number)}.";
  private final Words words;
  private final Findings findings;
  private final Set<String> variables;

  /** Of each user task, by the variable that says what came of it. */
  private final Map<String, Set<String>> outcomes = new TreeMap<>();

  private ExpressionCheck(Words words, Findings findings, Set<String> variables) {
    this.words = words;
    this.findings = findings;
    this.variables = variables;
  }

  static void check(Node root, Words words, Findings findings) {
    ExpressionCheck check = new ExpressionCheck(words, findings, variables(root, words));
    root.all()
        .filter(node -> node.is("userTask"))
        .forEach(task -> check.outcomes.put(outcomeOf(task), FormRules.outcomes(task)));
    root.all().forEach(check::visit);
  }

  /** The variables that there are under this diagram. */
  private static Set<String> variables(Node root, Words words) {
    Set<String> known = words.variables();
    root.all()
        .forEach(
            node -> {
              if (node.is("userTask")) {
                known.add(outcomeOf(node));
                node.fields().stream()
                    .filter(FormRules::decides)
                    .forEach(field -> known.add(field.id()));
              }
              known.add(node.get("camunda:elementVariable"));
            });
    return known;
  }

  /** The variable that says what came of a user task. */
  static String outcomeOf(Node task) {
    return task.id().substring(task.id().indexOf('_') + 1) + "Outcome";
  }

  private void visit(Node node) {
    node.attributes.forEach((name, value) -> attribute(node, name, value));
    switch (node.name) {
      case "serviceTask", "businessRuleTask" ->
          call(node, "camunda:expression", node.get("camunda:expression"), Result.STEP);
      case "timeDate" -> call(node, "timeDate", node.text(), Result.MOMENT);
      case "timeDuration" -> duration(node, Timers.isDuration(node.text()));
      case "timeCycle" -> duration(node, Timers.isCycle(node.text()));
      case "conditionExpression", "completionCondition" -> condition(node);
      case "loopCardinality" -> {
        if (!node.text().matches("[1-9]|[1-4]\\d|50")) {
          findings.add(node, RULE, "The number of repetitions is none.", "Write 1 to 50.");
        }
      }
      default -> plain(node, node.text());
    }
    if (node.isPadded()
        && (node.is("timeDate") || node.is("timeDuration") || node.is("timeCycle"))) {
      findings.add(node, RULE, node.name + " has blanks around it.", "Remove them.");
    }
  }

  private void attribute(Node node, String name, String value) {
    switch (name) {
      case "camunda:expression" -> {
        // Seen with its task.
      }
      case "camunda:collection" -> call(node, name, value, Result.LIST);
      case "camunda:dueDate" -> {
        if (!Timers.isDuration(value)) {
          call(node, name, value, Result.MOMENT);
        }
      }
      default -> {
        boolean mayBeVariable =
            node.is("camunda:property")
                && name.equals("value")
                && Set.of("department", "role").contains(node.get("name"));
        if (!mayBeVariable || !isVariable(node, value)) {
          plain(node, value);
        }
      }
    }
  }

  private boolean isVariable(Node node, String value) {
    if (!value.matches("\\$\\{[A-Za-z]\\w{0,63}}")) {
      return false;
    }
    known(node, value.substring(2, value.length() - 1));
    return true;
  }

  private void plain(Node node, String text) {
    if (text.contains("${") || text.contains("#{")) {
      findings.add(
          node,
          RULE,
          node.name + " has an expression where none may stand.",
          "Write a plain text. Expressions stand in steps, conditions, due times and in the"
              + " properties department and role.");
    }
  }

  private void call(Node node, String where, String text, Result wanted) {
    Optional<Call> read = Call.read(text);
    if (read.isEmpty()) {
      findings.add(node, RULE, where + " is no call of the vocabulary.", MEND_CALL);
      return;
    }
    Call call = read.get();
    Optional<Word> word = words.find(call.bean(), call.method(), call.kinds());
    if (word.isEmpty()) {
      findings.add(
          node,
          RULE,
          Findings.quote(text) + " is no word of the vocabulary.",
          "Use a word from the process contract, with its arguments.");
    } else if (wanted != word.get().result()) {
      findings.add(
          node,
          RULE,
          Findings.quote(text) + " cannot stand in " + where + ".",
          "Steps do something, timers call for a moment, repetitions call for a list.");
    } else {
      arguments(node, call);
    }
  }

  private void arguments(Node node, Call call) {
    String first = call.first();
    Set<String> timers = words.contract().speech().timers();
    if (node.is("timeDate") && timers.stream().noneMatch(call::is)) {
      findings.add(node, RULE, "A timer does not wait for that.", "Call one of " + timers + ".");
    }
    if ((call.is("deadlines", "due") || call.is("responsibility", "missed"))
        && !words.clocks().contains(first)) {
      findings.add(
          node,
          "unknown-clock",
          "There is no clock " + first + ".",
          "Use one of " + words.clocks() + ".");
    }
    if (call.is("deadlines", "due") && call.arguments().size() == 2) {
      int percent = Integer.parseInt(call.arguments().get(1));
      if (percent < 1 || percent > 1000) {
        findings.add(node, "timer", "The part of a clock is not 1 to 1000.", "Write a percentage.");
      }
    }
    if (call.is("decisions", "apply") && !words.tables().containsKey(first)) {
      findings.add(
          node,
          "unknown-table",
          "There is no decision table " + first + ".",
          "Deploy the table first.");
    }
    if (call.is("escalation", "raise") && !first.matches("[123]")) {
      findings.add(node, RULE, "The level is not 1, 2 or 3.", "Write 1, 2 or 3.");
    }
    if (call.is("warnings", "tell") || call.is("repairs", "tell")) {
      told(node, call);
    }
  }

  private void told(Node node, Call call) {
    boolean named = call.arguments().size() == 2;
    if (!call.first().matches("[1-9]")
        || !named && !LevelPolicy.isUsual(Integer.parseInt(call.first()))) {
      findings.add(
          node,
          RULE,
          "The level is none.",
          "Write 1, 2 or 3; or 1 to 9 and behind it the role that is told.");
    }
    if (named && !LevelPolicy.ROLES.contains(call.arguments().get(1))) {
      findings.add(
          node, RULE, "Nobody is told by that role.", "Use one of " + LevelPolicy.ROLES + ".");
    }
  }

  private void condition(Node node) {
    Optional<Condition> used = Condition.read(node.text());
    if (used.isEmpty()) {
      findings.add(
          node,
          RULE,
          Findings.quote(node.text()) + " is no condition.",
          "Compare variables with values: ${verifyOutcome == 'complaint' && returns < 2}.");
    } else {
      used.get().variables().forEach(name -> known(node, name));
      outcomes.forEach((name, values) -> outcome(node, name, values, used.get()));
    }
  }

  /** A way that no outcome leads to is drawn for nothing. */
  private void outcome(Node node, String variable, Set<String> values, Condition condition) {
    condition.comparedWith(variable).stream()
        .filter(text -> !values.contains(text))
        .forEach(
            text ->
                findings.add(
                    node,
                    "unknown-outcome",
                    variable + " is never " + Findings.quote(text) + ".",
                    "Compare it with an outcome of the step's form: " + values + "."));
  }

  private void known(Node node, String variable) {
    if (words.isTaken(variable) || !variables.contains(variable)) {
      findings.add(
          node,
          "unknown-variable",
          "There is no variable " + variable + " under this diagram.",
          "Use one of the contract, the outcome of a user task, or a field of a form.");
    }
  }

  private void duration(Node node, boolean good) {
    if (!good) {
      findings.add(
          node,
          "timer",
          node.name + " is " + Findings.quote(node.text()) + ".",
          "Write a duration from PT1M to P366D; repeated R1/ to R100/, for example R3/PT1H.");
    }
  }
}
