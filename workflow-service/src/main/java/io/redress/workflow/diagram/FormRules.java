package io.redress.workflow.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the form of a user task must have. */
final class FormRules {
  private static final String RULE = "form";
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "string", Set.of("", "department", "departments", "plan"),
          "long", Set.of("", "money"),
          "boolean", Set.of(""));
  private final Node task;
  private final Words words;
  private final Findings findings;
  private Set<String> outcomes = Set.of();

  private FormRules(Node task, Words words, Findings findings) {
    this.task = task;
    this.words = words;
    this.findings = findings;
  }

  static void check(Node task, Words words, Findings findings) {
    new FormRules(task, words, findings).check();
  }

  /** Whether what is filled in becomes a variable: texts stay with the work item. */
  static boolean decides(Node field) {
    return switch (field.get("type")) {
      case "long", "boolean" -> true;
      case "string" -> property(field, "kind").startsWith("department");
      default -> false;
    };
  }

  /** Whether it is one department. */
  static boolean isDepartment(Node field) {
    return property(field, "kind").equals("department");
  }

  /** The ids of the outcomes of a user task's form, in order. */
  static Set<String> outcomes(Node task) {
    return task.fields().stream()
        .filter(field -> field.id().equals("outcome"))
        .flatMap(field -> field.children("camunda:value"))
        .map(Node::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a diagram may set a variable of that name. */
  static boolean isFreeName(String name, Words words) {
    return name.matches("[A-Za-z]\\w{0,63}")
        && !words.isTaken(name)
        && !words.isKept(name)
        && !name.endsWith("Outcome");
  }

  private void check() {
    List<Node> fields = task.fields();
    List<Node> choices = fields.stream().filter(field -> field.id().equals("outcome")).toList();
    if (choices.size() != 1
        || !choices.get(0).get("type").equals("enum")
        || choices.get(0).child("camunda:value") == null) {
      add(
          "The user task has no form with outcomes.",
          "Give it a form with one field outcome of the type enum, with at least one value.");
      return;
    }
    List<Node> values = choices.get(0).children("camunda:value").toList();
    outcomes = StepCheck.values(values, "id");
    if (outcomes.size() != values.size()
        || outcomes.stream().anyMatch(outcome -> !outcome.matches("[A-Za-z]\\w{0,63}"))) {
      add("An outcome has a wrong id, or one stands twice.", "Use ids of letters and digits.");
    }
    closing(choices.get(0));
    Set<String> seen = new HashSet<>();
    for (Node field : fields) {
      if (!seen.add(field.id())) {
        add("The field " + Findings.quote(field.id()) + " stands twice.", "Keep one of them.");
      }
      properties(field);
      constraints(field);
      if (field != choices.get(0)) {
        field(field);
      }
    }
  }

  /** All of them may be closed at once, and are kept with the item in one column. */
  private void closing(Node choice) {
    int together =
        outcomes.stream()
            .filter(outcome -> !property(choice, outcome + ".unless").isEmpty())
            .mapToInt(outcome -> outcome.length() + 1)
            .sum();
    if (together - 1 > StepCheck.LONGEST_LIST) {
      add(
          "The outcomes that may be closed have more than "
              + StepCheck.LONGEST_LIST
              + " characters together.",
          "Shorten their ids, or let fewer of them be closed.");
    }
  }

  private void field(Node field) {
    String id = field.id();
    if (!isFreeName(id, words)) {
      findings.add(
          task,
          "reserved-name",
          "The field " + Findings.quote(id) + " would change what is not a form's to change.",
          "Choose another name for the field, in letters and digits.");
    }
    String kind = property(field, "kind");
    Set<String> kinds = KINDS.get(field.get("type"));
    if (kinds == null || !kinds.contains(kind)) {
      add(
          "The field " + Findings.quote(id) + " has an unknown type or kind.",
          "Use string, long or boolean; kind money, department, departments or plan.");
    }
    if (field.child("camunda:value") != null) {
      add("The field " + Findings.quote(id) + " lists values.", "Only outcome lists values.");
    }
  }

  private void properties(Node field) {
    boolean choice = field.id().equals("outcome");
    field
        .children("camunda:properties")
        .flatMap(properties -> properties.children("camunda:property"))
        .forEach(
            property -> {
              String id = property.get("id");
              String value = property.get("value");
              boolean good =
                  choice
                      ? id.endsWith(".unless")
                          && outcomes.contains(id.substring(0, id.length() - ".unless".length()))
                          && value.matches("[A-Za-z]\\w{0,63}")
                      : id.equals("kind")
                          || id.equals("outcome")
                              && outcomes.containsAll(List.of(value.strip().split("\\s*,\\s*")));
              if (!good) {
                add(
                    "The field "
                        + Findings.quote(field.id())
                        + " has a wrong property "
                        + Findings.quote(id)
                        + ".",
                    "Use kind and outcome on fields, <outcome>.unless on outcome.");
              }
            });
  }

  private void constraints(Node field) {
    field
        .children("camunda:validation")
        .flatMap(validation -> validation.children("camunda:constraint"))
        .forEach(
            constraint -> {
              String name = constraint.get("name");
              String config = constraint.get("config");
              boolean good =
                  name.equals("required") && config.matches("|true")
                      || name.equals("maxlength") && config.matches("[1-9]\\d{0,3}");
              if (!good) {
                add(
                    "The field "
                        + Findings.quote(field.id())
                        + " has the constraint "
                        + Findings.quote(name)
                        + ".",
                    "Use required, and maxlength from 1 to 9999.");
              }
            });
  }

  private static String property(Node field, String id) {
    return field
        .children("camunda:properties")
        .flatMap(properties -> properties.children("camunda:property"))
        .filter(property -> property.get("id").equals(id))
        .map(property -> property.get("value"))
        .findFirst()
        .orElse("");
  }

  private void add(String message, String mend) {
    findings.add(task, RULE, message, mend);
  }
}
