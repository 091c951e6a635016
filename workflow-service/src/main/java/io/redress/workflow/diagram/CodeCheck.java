package io.redress.workflow.diagram;

import io.redress.workflow.diagram.ProcessContract.Variables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes that a diagram names: departments, roles, lanes, templates. What can never work is
 * refused; what may work by something that the product does not know is warned of.
 */
final class CodeCheck {
  private static final String RULE = "unknown-code";
  private static final String DEPARTMENT = "department";
  private static final String ROLE = "role";
  private static final String TEMPLATE = "camunda:modelerTemplate";
  private static final String OURS = "io.redress.";
  private static final String NONE = "";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z]\\w{0,63})}");

  private final Words words;
  private final Reference reference;
  private final Findings findings;

  /** By property: the variables that may stand there. */
  private final Map<String, Set<String>> holding = new HashMap<>();

  /** By variable: all that it can ever be. */
  private final Map<String, Set<String>> values = new HashMap<>();

  private CodeCheck(Node root, Words words, Findings findings) {
    this.words = words;
    this.reference = words.reference();
    this.findings = findings;
    Variables known = words.contract().variables();
    holding.put(DEPARTMENT, joined(tables(), known.departments()));
    holding.put(ROLE, joined(tables(), known.roles()));
    root.all().forEach(this::own);
    values.putAll(known.values());
    Set<String> departments = joined(reference.departments(), Set.of(NONE));
    known.departments().forEach(variable -> values.put(variable, departments));
  }

  static void check(Node root, Words words, Findings findings) {
    CodeCheck check = new CodeCheck(root, words, findings);
    root.all().forEach(check::visit);
  }

  /** What tables set beside what the contract knows: codes may be among it. */
  private Set<String> tables() {
    Set<String> set = new HashSet<>();
    words.tables().values().forEach(set::addAll);
    set.removeAll(words.contract().variables().kept());
    set.removeAll(words.contract().variables().shared());
    return set;
  }

  /**
   * What the diagram itself makes a variable of: lists are of departments, outcomes of anything.
   */
  private void own(Node node) {
    if (node.is("multiInstanceLoopCharacteristics")) {
      holding.get(DEPARTMENT).add(node.get("camunda:elementVariable"));
    }
    if (node.is("userTask")) {
      holding.values().forEach(variables -> variables.add(ExpressionCheck.outcomeOf(node)));
      node.fields().stream()
          .filter(FormRules::isDepartment)
          .forEach(field -> holding.get(DEPARTMENT).add(field.id()));
    }
  }

  private void visit(Node node) {
    if (FlowNodes.isOne(node)) {
      owner(node, DEPARTMENT);
      owner(node, ROLE);
    }
    if (node.is("conditionExpression") || node.is("completionCondition")) {
      Condition.read(node.text())
          .ifPresent(
              condition ->
                  values.forEach((variable, codes) -> compared(node, condition, variable, codes)));
    }
    template(node);
  }

  private void owner(Node step, String property) {
    String code = Optional.ofNullable(step.property(property)).orElse(NONE);
    Matcher variable = VARIABLE.matcher(code);
    if (variable.matches()) {
      if (!holding.get(property).contains(variable.group(1))) {
        findings.add(
            step,
            "property",
            "The property "
                + property
                + " is "
                + Findings.quote(code)
                + ", which is no "
                + property
                + ".",
            "Write a code, or a variable that holds one: "
                + new TreeSet<>(holding.get(property))
                + ".");
      }
    } else if (property.equals(DEPARTMENT) && !isKnown(reference.departments(), code)) {
      findings.add(
          step,
          RULE,
          "There is no department " + Findings.quote(code) + ".",
          "Use a code from GET /api/v1/departments.");
    } else if (property.equals(ROLE) && !isKnown(reference.roles(), code)) {
      findings.warn(
          step,
          "unknown-role",
          "The product has no role " + Findings.quote(code) + ".",
          "Unless people are given that role where they log in, use one of "
              + new TreeSet<>(reference.roles())
              + ".");
    }
  }

  private static boolean isKnown(Set<String> codes, String code) {
    return code.isEmpty() || codes.contains(code);
  }

  /** A way that no code leads to is drawn for nothing. */
  private void compared(Node node, Condition condition, String variable, Set<String> codes) {
    condition.comparedWith(variable).stream()
        .filter(code -> !codes.contains(code))
        .forEach(
            code ->
                findings.add(
                    node,
                    RULE,
                    variable + " is never " + Findings.quote(code) + ".",
                    "Compare it with one of " + new TreeSet<>(codes) + "."));
  }

  /** Templates are Modeler's: whoever draws has some of their own, and nothing is run by them. */
  private void template(Node node) {
    String template = node.get(TEMPLATE);
    if (template.startsWith(OURS) && !reference.templates().contains(template)) {
      findings.warn(
          node,
          "unknown-template",
          "The product has no template " + Findings.quote(template) + ".",
          "Save those of GET /api/v1/processes/element-templates into Modeler, and choose one again"
              + " or unlink it.");
    }
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
