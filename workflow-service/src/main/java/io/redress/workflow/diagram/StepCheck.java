package io.redress.workflow.diagram;

import io.redress.workflow.diagram.ProcessContract.Steps;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each step, event, gateway and flow must have. */
final class StepCheck {
  private static final Set<String> SINGLE =
      Set.of(
          "documentation",
          "extensionElements",
          "camunda:properties",
          "camunda:formData",
          "camunda:validation",
          "conditionExpression",
          "multiInstanceLoopCharacteristics",
          "loopCardinality",
          "completionCondition",
          "laneSet",
          "text");
  private static final Set<String> DISPOSITIONS =
      Set.of(
          "RESOLVED",
          "ENQUIRY",
          "DUPLICATE",
          "WITHDRAWN",
          "NOT_REACHED",
          "FINAL_POSITION",
          "EXCEPTION");
  private static final String CODE = "[a-z][a-z0-9-]{0,62}";

  /** Names in one column, with their commas. */
  static final int LONGEST_LIST = 500;

  private final Words words;
  private final Steps steps;
  private final Findings findings;

  private StepCheck(Words words, Findings findings) {
    this.words = words;
    this.steps = words.contract().steps();
    this.findings = findings;
  }

  static void check(Node root, Words words, Findings findings) {
    StepCheck check = new StepCheck(words, findings);
    root.all().forEach(check::visit);
  }

  private void visit(Node node) {
    Map<String, Integer> counts = new HashMap<>();
    node.children.forEach(child -> counts.merge(child.name, 1, Integer::sum));
    counts.forEach(
        (name, count) -> {
          if (count > 1 && SINGLE.contains(name)) {
            findings.add(node, "duplicate-part", name + " stands twice.", "Keep one of them.");
          }
        });
    if (FlowNodes.isOne(node)) {
      id(node);
      properties(node);
      required(node);
      events(node);
    }
    switch (node.name) {
      case "userTask" -> userTask(node);
      case "subProcess" -> subProcess(node);
      case "timerEventDefinition" -> {
        if (node.children.size() != 1) {
          findings.add(node, "timer", "A timer has not exactly one time.", "Write one of them.");
        }
        cycle(node);
      }
      case "multiInstanceLoopCharacteristics" -> repetition(node);
      default -> {
        // Nothing beyond the grammar.
      }
    }
  }

  private void id(Node node) {
    String prefixes = FlowNodes.PREFIXES.get(node.name);
    boolean fits =
        Arrays.stream(prefixes.split(","))
            .anyMatch(prefix -> node.id().matches(prefix + "[A-Za-z]\\w{0,60}"));
    if (!fits) {
      findings.add(
          node,
          "id-prefix",
          "The id of this "
              + node.name
              + " does not begin with "
              + prefixes.replace(",", " or ")
              + ".",
          "Give it an id such as " + prefixes.split(",")[0] + "whatItIs, in letters and digits.");
    }
  }

  private void properties(Node node) {
    Set<String> seen = new HashSet<>();
    node.children("extensionElements")
        .flatMap(extensions -> extensions.children("camunda:properties"))
        .flatMap(properties -> properties.children("camunda:property"))
        .forEach(
            property -> {
              String name = property.get("name");
              String value = property.get("value");
              if (!steps.properties().contains(name) || !seen.add(name)) {
                findings.add(
                    node,
                    "property",
                    "The property " + Findings.quote(name) + " is unknown or stands twice.",
                    steps.properties().isEmpty()
                        ? "Remove it: steps of this process have no properties."
                        : "Use each of " + new TreeSet<>(steps.properties()) + " once.");
              } else if (!fits(name, value)) {
                findings.add(
                    node,
                    "property",
                    "The property " + name + " is " + Findings.quote(value) + ".",
                    "Write a value that the process contract names for " + name + ".");
              }
            });
    if (node.property("disposition") != null && !node.is("endEvent")) {
      findings.add(
          node, "disposition", "Only ends have a disposition.", "Move it to an end event.");
    }
    if (!node.is("userTask")
        && node.children("extensionElements").anyMatch(e -> e.child("camunda:formData") != null)) {
      findings.add(node, "form", "Only user tasks have forms.", "Remove the form.");
    }
  }

  private static boolean fits(String name, String value) {
    return switch (name) {
      case "disposition" -> DISPOSITIONS.contains(value);
      case "background" -> value.matches("true|false");
      case "notBy" ->
          value.length() <= LONGEST_LIST && value.matches("task_\\w{1,60}(, ?task_\\w{1,60}){0,9}");
      case "stage" -> value.matches(CODE);
      // Whether a variable may stand here is decided with the expressions.
      default -> value.matches(CODE) || value.startsWith("${");
    };
  }

  private void userTask(Node task) {
    if (steps.forPeople()) {
      FormRules.check(task, words, findings);
    } else {
      findings.add(
          task,
          "unknown-element",
          "userTask is not allowed in the process " + words.contract().key() + ".",
          "Remove it: nobody has work by this process. Tell somebody instead.");
    }
  }

  private void required(Node step) {
    steps.required().stream()
        .filter(each -> step.is(each.step()))
        .filter(each -> each.oneOf().stream().allMatch(name -> step.property(name) == null))
        .forEach(each -> findings.add(step, each.rule(), each.message(), each.mend()));
  }

  private void events(Node node) {
    long definitions =
        node.children.stream().filter(child -> child.name.endsWith("EventDefinition")).count();
    boolean plain = node.is("startEvent") && !node.parent.get("triggeredByEvent").equals("true");
    boolean must =
        node.is("boundaryEvent")
            || node.is("intermediateCatchEvent")
            || node.is("startEvent") && node.parent.get("triggeredByEvent").equals("true");
    if (definitions > 1 || must && definitions != 1) {
      findings.add(
          node, "event", "The event waits for nothing, or for several things.", "Choose one.");
    }
    if (plain && node.parent.is("subProcess") && definitions > 0) {
      findings.add(node, "event", "A sub-process starts by its flow.", "Use a plain start event.");
    }
    if (node.is("receiveTask") && node.get("messageRef").isEmpty()) {
      findings.add(node, "event", "The receive task waits for nothing.", "Choose its message.");
    }
  }

  private void subProcess(Node sub) {
    if (sub.children("startEvent").count() != 1) {
      findings.add(
          sub, "sub-process", "It has not exactly one start.", "Draw one start event in it.");
    }
  }

  private void cycle(Node timer) {
    boolean interrupts =
        timer.parent.is("intermediateCatchEvent")
            || timer.parent.is("boundaryEvent")
                && !timer.parent.get("cancelActivity").equals("false")
            || timer.parent.is("startEvent") && !timer.parent.get("isInterrupting").equals("false");
    if (timer.child("timeCycle") != null && interrupts) {
      findings.add(
          timer, "timer", "A timer that interrupts cannot repeat.", "Make it non-interrupting.");
    }
  }

  private void repetition(Node loop) {
    String variable = loop.get("camunda:elementVariable");
    boolean counted = loop.child("loopCardinality") != null;
    boolean listed = loop.attributes.containsKey("camunda:collection");
    if (counted == listed) {
      findings.add(
          loop, "repetition", "It has not exactly one of list and number.", "Write one of them.");
    }
    if (!variable.isEmpty() && !FormRules.isFreeName(variable, words)) {
      findings.add(
          loop,
          "reserved-name",
          "The variable " + Findings.quote(variable) + " cannot be set.",
          "Choose another name.");
    }
  }

  /** The values of the given nodes' attribute. */
  static Set<String> values(List<Node> nodes, String attribute) {
    return nodes.stream().map(node -> node.get(attribute)).collect(Collectors.toSet());
  }
}
