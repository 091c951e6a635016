package io.redress.callback.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of a file that was read without trusting it. */
final class Element {

  final String name;
  final int line;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void append(String more) {
    text.append(more);
  }

  String text() {
    return text.toString().strip();
  }

  List<Element> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  /** The text of the one child of that name; empty where there is none. */
  String textOf(String child) {
    return all(child).stream().findFirst().map(Element::text).orElse("");
  }

  /** How it is called in a violation. */
  String label() {
    return attributes.getOrDefault("id", name + " in line " + line);
  }
}
