package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One element of a diagram, with names in the usual prefixes whatever the file calls them: {@code
 * bpmn:} is left out, others are written {@code camunda:formData}; an unknown namespace gives
 * {@code ?:name}.
 */
final class Node {
  final String name;
  final Node parent;
  final int line;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Node> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Node(String name, Node parent, int line) {
    this.name = name;
    this.parent = parent;
    this.line = line;
  }

  void append(String more) {
    text.append(more);
  }

  String text() {
    return text.toString().strip();
  }

  /** Whether the text has blanks around it, which would make an expression a text. */
  boolean isPadded() {
    return text.length() != text().length();
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** The attribute, or an empty text. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  String id() {
    return get("id");
  }

  Stream<Node> children(String named) {
    return children.stream().filter(child -> child.is(named));
  }

  Node child(String named) {
    return children(named).findFirst().orElse(null);
  }

  /** This one and all inside, in the order of the file. */
  Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** An extension property of this step, or null. */
  String property(String key) {
    return children("extensionElements")
        .flatMap(extensions -> extensions.children("camunda:properties"))
        .flatMap(properties -> properties.children("camunda:property"))
        .filter(property -> property.get("name").equals(key))
        .map(property -> property.get("value"))
        .findFirst()
        .orElse(null);
  }

  /** The fields of this step's form. */
  List<Node> fields() {
    return children("extensionElements")
        .flatMap(extensions -> extensions.children("camunda:formData"))
        .flatMap(form -> form.children("camunda:formField"))
        .toList();
  }

  /** How a violation names this place. */
  String place() {
    for (Node node = this; node != null; node = node.parent) {
      // The ids of fields and outcomes are not those of elements.
      if (!node.id().isEmpty() && !node.name.startsWith("camunda:")) {
        return node.id();
      }
    }
    return name + " in line " + line;
  }
}
