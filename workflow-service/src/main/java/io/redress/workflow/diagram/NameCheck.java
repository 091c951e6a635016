package io.redress.workflow.diagram;

import java.util.Set;
import java.util.stream.Collectors;

/** Names that can be kept and shown, and those by which a step refers to others. */
final class NameCheck {
  private static final String RULE = "name";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TAG = 64;
  private static final String TAG = "camunda:versionTag";
  private static final int LONGEST_NAMESPACE = 255;
  private static final String NAMESPACE = "targetNamespace";

  /** As the names of clocks: a timer with a written time is told by its id. */
  private static final int LONGEST_ID = 64;

  private final Set<String> people;
  private final Findings findings;

  private NameCheck(Set<String> people, Findings findings) {
    this.people = people;
    this.findings = findings;
  }

  static void check(Node root, Findings findings) {
    Set<String> people =
        root.all().filter(node -> node.is("userTask")).map(Node::id).collect(Collectors.toSet());
    NameCheck check = new NameCheck(people, findings);
    root.all().filter(node -> !node.name.contains(":")).forEach(check::visit);
  }

  private void visit(Node node) {
    name(node, findings);
    kept(node, TAG, node.get(TAG), LONGEST_TAG, findings);
    kept(node, NAMESPACE, node.get(NAMESPACE), LONGEST_NAMESPACE, findings);
    if (FlowNodes.isOne(node)) {
      kept(node, "id", node.id(), LONGEST_ID, findings);
    }
    kept(node, "its text", node.text(), Integer.MAX_VALUE, findings);
    if (node.is("userTask")) {
      if (node.get("name").isBlank()) {
        findings.add(
            node, RULE, "The user task has no name.", "Name it: the name is read in the inbox.");
      }
      others(node);
    }
  }

  /** Checks the name of an element. */
  static void name(Node node, Findings findings) {
    kept(node, "name", node.get("name"), LONGEST_NAME, findings);
  }

  /** What the tables of the engine and of the inbox take, and the events that tell of it. */
  private static void kept(Node node, String what, String text, int longest, Findings findings) {
    if (text.length() > longest) {
      findings.add(
          node,
          RULE,
          what + " has more than " + longest + " characters.",
          "Shorten it; longer texts go into the documentation.");
    }
    if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      findings.add(
          node,
          RULE,
          what + " has a character that cannot be kept, such as an emoji.",
          "Write it without.");
    }
  }

  private void others(Node task) {
    String named = task.property("notBy");
    if (named == null) {
      return;
    }
    for (String other : named.split(", ?")) {
      if (!people.contains(other)) {
        findings.add(
            task,
            "reference",
            "The property notBy names "
                + Findings.quote(other)
                + ", which is no user task: anybody could do both.",
            "Name user tasks of this diagram by their ids.");
      }
    }
  }
}
