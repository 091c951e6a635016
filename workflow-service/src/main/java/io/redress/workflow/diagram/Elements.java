package io.redress.workflow.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The elements of a diagram with what the file says of each, flat: one text for each property,
 * whatever the file's layout. The drawing is left out.
 */
final class Elements {
  private static final String NO_ID = "";

  /** Elements that are compared beside the steps, events and gateways. */
  private static final Set<String> OTHERS =
      Set.of("process", "sequenceFlow", "message", "textAnnotation", "association");

  /** Said by the sequence flows already, or of no meaning. */
  private static final Set<String> LEFT_OUT = Set.of("incoming", "outgoing", "xsi:type", "id");

  /** Wrappings that say nothing themselves. */
  private static final Set<String> TRANSPARENT =
      Set.of("extensionElements", "camunda:properties", "camunda:formData", "camunda:validation");

  /** One element: its kind as the file names it, and its properties in the order of their names. */
  record Element(String id, String kind, String name, Map<String, String> properties) {}

  private final Map<String, Element> all = new LinkedHashMap<>();

  private Elements() {}

  /** By id, in the order of the file. */
  static Map<String, Element> of(Node root) {
    Elements elements = new Elements();
    root.children.forEach(child -> elements.read(child, NO_ID));
    return elements.all;
  }

  private void read(Node node, String parent) {
    if (node.name.startsWith("bpmndi:")) {
      return;
    }
    if (isOne(node)) {
      Map<String, String> properties = new TreeMap<>();
      if (!parent.isEmpty()) {
        properties.put("inside", parent);
      }
      describe(node, "", properties);
      all.put(node.id(), new Element(node.id(), node.name, node.get("name"), properties));
      node.children.forEach(child -> read(child, node.id()));
    }
  }

  private static boolean isOne(Node node) {
    return FlowNodes.isOne(node) || OTHERS.contains(node.name);
  }

  private static void describe(Node node, String path, Map<String, String> properties) {
    node.attributes.forEach(
        (name, value) -> {
          if (!LEFT_OUT.contains(name)) {
            put(properties, path, plain(name), value);
          }
        });
    if (!node.text().isEmpty()) {
      properties.put(path.isEmpty() ? "text" : path, node.text());
    }
    for (Node child : node.children) {
      if (!isOne(child) && !LEFT_OUT.contains(child.name)) {
        part(child, path, properties);
      }
    }
  }

  private static void part(Node part, String path, Map<String, String> properties) {
    if (TRANSPARENT.contains(part.name)) {
      part.children.forEach(child -> part(child, path, properties));
    } else if (part.is("camunda:property")) {
      put(properties, path, "property " + key(part), part.get("value"));
    } else if (part.is("camunda:value")) {
      put(properties, path, "value " + part.id(), part.get("name"));
    } else if (part.is("camunda:constraint")) {
      put(properties, path, part.get("name"), part.attributes.getOrDefault("config", "true"));
    } else if (part.is("camunda:formField")) {
      describe(part, join(path, "field " + part.id()), properties);
    } else {
      String segment = join(path, plain(part.name));
      if (part.attributes.keySet().stream().allMatch(LEFT_OUT::contains)
          && part.children.isEmpty()
          && part.text().isEmpty()) {
        properties.put(segment, "true");
      }
      describe(part, segment, properties);
    }
  }

  private static String key(Node property) {
    return property.id().isEmpty() ? property.get("name") : property.id();
  }

  private static void put(Map<String, String> properties, String path, String name, String value) {
    properties.put(join(path, name), value);
  }

  private static String join(String path, String segment) {
    return path.isEmpty() ? segment : path + ' ' + segment;
  }

  private static String plain(String name) {
    return name.startsWith("camunda:") ? name.substring("camunda:".length()) : name;
  }
}
