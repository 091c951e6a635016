package io.redress.callback.decision;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the file of a table without trusting it: no document type, no entities, no processing
 * instructions, nothing but the elements of a decision table, bounded in every direction. What
 * draws the table is skipped.
 */
final class TableXml {

  /** The file is refused. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(int line, String why) {
      super("The file " + why + (line > 0 ? ", in line " + line : "") + ".");
    }
  }

  private static final int LONGEST = 60_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_VALUE = 500;

  private static final Set<String> LANGUAGE =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "http://www.omg.org/spec/DMN/20180521/MODEL/");
  private static final Set<String> DRAWING =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/");

  /** Elements with their attributes. */
  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry(
              "definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion")),
          Map.entry("decision", Set.of("id", "name")),
          Map.entry("decisionTable", Set.of("id", "hitPolicy")),
          Map.entry("input", Set.of("id", "label")),
          Map.entry("inputExpression", Set.of("id", "typeRef")),
          Map.entry("inputValues", Set.of("id")),
          Map.entry("output", Set.of("id", "label", "name", "typeRef")),
          Map.entry("outputValues", Set.of("id")),
          Map.entry("rule", Set.of("id")),
          Map.entry("inputEntry", Set.of("id")),
          Map.entry("outputEntry", Set.of("id")),
          Map.entry("description", Set.of()),
          Map.entry("text", Set.of()));

  private TableXml() {}

  static Element read(String file) throws RefusedException {
    if (file.isEmpty() || file.length() > LONGEST) {
      throw new RefusedException(0, "is empty or has more than 60,000 characters");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
      throw new RefusedException(line, "is no well-formed XML");
    }
  }

  private static Element read(XMLStreamReader reader) throws XMLStreamException, RefusedException {
    Deque<Element> open = new ArrayDeque<>();
    Element root = null;
    while (reader.hasNext()) {
      int line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (DRAWING.contains(reader.getNamespaceURI())) {
            skip(reader);
          } else {
            Element element = element(reader, line);
            if (open.size() >= DEEPEST) {
              throw new RefusedException(line, "has elements too deep inside each other");
            }
            if (open.isEmpty()) {
              root = element;
            } else {
              open.peek().children.add(element);
            }
            open.push(element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            text(open.peek(), reader.getText(), line);
          }
        }
        case XMLStreamConstants.DTD -> throw new RefusedException(line, "has a document type");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedException(line, "refers to an entity of its own");
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw new RefusedException(line, "has a processing instruction");
        default -> {
          // Comments and the end of the document say nothing.
        }
      }
    }
    return root;
  }

  private static Element element(XMLStreamReader reader, int line) throws RefusedException {
    String name = reader.getLocalName();
    Set<String> attributes =
        LANGUAGE.contains(String.valueOf(reader.getNamespaceURI())) ? KNOWN.get(name) : null;
    if (attributes == null) {
      throw new RefusedException(
          line, "has '" + clean(name) + "', which no decision table has here");
    }
    Element element = new Element(name, line);
    for (int n = 0; n < reader.getAttributeCount(); n++) {
      String namespace = reader.getAttributeNamespace(n);
      String attribute = reader.getAttributeLocalName(n);
      if (namespace != null && namespace.startsWith("http://camunda.org/schema/modeler/")) {
        continue;
      }
      boolean bare = namespace == null || namespace.isEmpty();
      if (!bare || !attributes.contains(attribute)) {
        throw new RefusedException(
            line,
            "has the attribute '" + clean(attribute) + "' of " + name + ", which is not known");
      }
      element.attributes.put(attribute, bounded(reader.getAttributeValue(n), line));
    }
    return element;
  }

  private static void text(Element element, String more, int line) throws RefusedException {
    element.append(more);
    bounded(element.text(), line);
    boolean holds = element.name.equals("text") || element.name.equals("description");
    if (!holds && !element.text().isEmpty()) {
      throw new RefusedException(line, "has a text where none belongs");
    }
  }

  private static String bounded(String value, int line) throws RefusedException {
    boolean odd =
        value
            .codePoints()
            .anyMatch(
                one ->
                    Character.getType(one) == Character.CONTROL && one > ' '
                        || Character.getType(one) == Character.FORMAT);
    if (value.length() > LONGEST_VALUE || odd) {
      throw new RefusedException(
          line, "has a text over 500 characters, or with control characters");
    }
    return value;
  }

  /** Passes over an element with all that is in it. */
  private static void skip(XMLStreamReader reader) throws XMLStreamException, RefusedException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new RefusedException(
            reader.getLocation().getLineNumber(), "refers to an entity of its own");
      }
    }
  }

  private static String clean(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }
}
