package io.redress.workflow.diagram;

import io.redress.workflow.diagram.Elements.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two diagrams, element by element; the drawing does not count. Bounded by the
 * size of a diagram.
 *
 * @param added in the order of the later diagram
 * @param removed in the order of the earlier diagram
 * @param changed in the order of the later diagram
 * @param words the same in short words, one line an element
 */
public record DiagramDifference(
    List<Part> added, List<Part> removed, List<Change> changed, List<String> words) {

  /**
   * An element.
   *
   * @param kind as BPMN names it: {@code userTask}, {@code sequenceFlow}
   * @param name for people; may be empty
   */
  @Schema(name = "DiagramElement")
  public record Part(String element, String kind, String name) {}

  /** An element that is in both. */
  @Schema(name = "DiagramChange")
  public record Change(String element, String kind, String name, List<Property> properties) {}

  /**
   * One thing that is said otherwise.
   *
   * @param property such as {@code name}, {@code dueDate}, {@code property department}, {@code
   *     field cause label}
   * @param from what it was; {@code null} where it was not said
   * @param to what it is; {@code null} where it is not said any more
   */
  @Schema(name = "DiagramProperty")
  public record Property(String property, String from, String to) {}

  /**
   * What a later diagram has other than an earlier one.
   *
   * @throws IllegalArgumentException when one of them is no diagram that may be read
   */
  public static DiagramDifference between(byte[] earlier, byte[] later) {
    Map<String, Element> before = read(earlier);
    Map<String, Element> after = read(later);
    List<Part> added = new ArrayList<>();
    List<Part> removed = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Element element : after.values()) {
      Element was = before.get(element.id());
      if (was == null) {
        added.add(part(element));
        words.add("Added " + called(element) + ".");
      } else {
        List<Property> properties = properties(was, element);
        if (!properties.isEmpty()) {
          changed.add(new Change(element.id(), element.kind(), element.name(), properties));
          words.add(changedWords(element, properties));
        }
      }
    }
    for (Element element : before.values()) {
      if (!after.containsKey(element.id())) {
        removed.add(part(element));
        words.add("Removed " + called(element) + ".");
      }
    }
    return new DiagramDifference(added, removed, changed, words);
  }

  private static Map<String, Element> read(byte[] file) {
    Findings findings = new Findings();
    Node root = DiagramXml.read(file, findings);
    if (root == null) {
      throw new IllegalArgumentException("No diagram: " + findings.list());
    }
    return Elements.of(root);
  }

  private static Part part(Element element) {
    return new Part(element.id(), element.kind(), element.name());
  }

  private static List<Property> properties(Element was, Element is) {
    List<Property> properties = new ArrayList<>();
    if (!was.kind().equals(is.kind())) {
      properties.add(new Property("kind", was.kind(), is.kind()));
    }
    TreeSet<String> names = new TreeSet<>(was.properties().keySet());
    names.addAll(is.properties().keySet());
    for (String name : names) {
      String from = was.properties().get(name);
      String to = is.properties().get(name);
      if (!Objects.equals(from, to)) {
        properties.add(new Property(name, from, to));
      }
    }
    return properties;
  }

  private static String changedWords(Element element, List<Property> properties) {
    List<String> each = properties.stream().map(DiagramDifference::changedWords).toList();
    return "Changed " + called(element) + ": " + String.join("; ", each) + ".";
  }

  private static String changedWords(Property property) {
    if (property.from() == null) {
      return property.property() + " is new, " + Findings.quote(property.to());
    }
    if (property.to() == null) {
      return property.property() + " is gone, it was " + Findings.quote(property.from());
    }
    return property.property()
        + " from "
        + Findings.quote(property.from())
        + " to "
        + Findings.quote(property.to());
  }

  private static String called(Element element) {
    String kind = element.kind().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return element.name().isEmpty()
        ? kind + ' ' + element.id()
        : kind + ' ' + Findings.quote(element.name()) + " (" + element.id() + ')';
  }
}
