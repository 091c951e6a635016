package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a diagram; a hostile one cannot make the answer endless. */
final class Findings {
  private static final int MOST = 200;
  private static final int LONGEST_QUOTE = 120;
  private final List<Violation> found = new ArrayList<>();
  private final List<Violation> warned = new ArrayList<>();

  void add(Node node, String rule, String message, String mend) {
    add(node.place(), rule, message, mend);
  }

  void add(String element, String rule, String message, String mend) {
    if (found.size() < MOST) {
      found.add(new Violation(printable(element), rule, printable(message), mend));
    }
  }

  /** Says what may be right, and stops nothing. */
  void warn(Node node, String rule, String message, String mend) {
    if (warned.size() < MOST) {
      warned.add(new Violation(printable(node.place()), rule, printable(message), mend));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Violation> list() {
    return List.copyOf(found);
  }

  List<Violation> warnings() {
    return List.copyOf(warned);
  }

  /** A text of the diagram inside a message. */
  static String quote(String text) {
    return "'"
        + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…")
        + "'";
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(character -> DiagramXml.isOdd(character) ? '?' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
