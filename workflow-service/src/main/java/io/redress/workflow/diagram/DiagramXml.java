package io.redress.workflow.diagram;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a diagram without trusting it: UTF-8 only, no document type, no entities of its
 * own, no processing instructions, bounded in every direction. Reading stops at the first breach.
 */
final class DiagramXml {
  static final int MOST_BYTES = 1 << 20;
  private static final int MOST_ELEMENTS = 10_000;
  private static final int DEEPEST = 32;
  private static final int MOST_ATTRIBUTES = 20;
  private static final int MOST_NAMESPACES = 40;
  private static final int LONGEST_VALUE = 1_000;
  private static final int LONGEST_TEXT = 4_000;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String XML = "xml";

  /** How the elements of a diagram are called here, by the namespace that they stand in. */
  private static final Map<String, String> DIAGRAMS =
      Map.of(
          "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
          "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
          "http://www.omg.org/spec/DD/20100524/DC", "dc:",
          "http://www.omg.org/spec/DD/20100524/DI", "di:",
          "http://camunda.org/schema/1.0/bpmn", "camunda:",
          "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
          "http://camunda.org/schema/modeler/1.0", "modeler:",
          "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:");

  /** The same for the elements of a decision table. */
  private static final Map<String, String> TABLES =
      Map.of(
          "https://www.omg.org/spec/DMN/20191111/MODEL/", "",
          "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:",
          "http://www.omg.org/spec/DMN/20180521/DC/", "dc:",
          "http://www.omg.org/spec/DMN/20180521/DI/", "di:",
          "http://camunda.org/schema/1.0/dmn", "camunda:",
          "http://camunda.org/schema/modeler/1.0", "modeler:",
          "http://bpmn.io/schema/dmn/biodi/2.0", "biodi:");

  private final Findings findings;
  private final Map<String, String> prefixes;
  private int elements;

  private DiagramXml(Map<String, String> prefixes, Findings findings) {
    this.prefixes = prefixes;
    this.findings = findings;
  }

  /** The root of a diagram; null when it cannot be read, and then the findings say why. */
  static Node read(byte[] file, Findings findings) {
    return read(file, DIAGRAMS, findings);
  }

  /** The root of a decision table; null when it cannot be read, and then the findings say why. */
  static Node readTable(byte[] file, Findings findings) {
    return read(file, TABLES, findings);
  }

  private static Node read(byte[] file, Map<String, String> prefixes, Findings findings) {
    if (file.length == 0 || file.length > MOST_BYTES) {
      findings.add(
          "file",
          XML,
          "The file is empty or has more than 1 MiB.",
          "Send one file, at most 1 MiB.");
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString();
      if (text.charAt(0) == BYTE_ORDER_MARK) {
        text = text.substring(1);
      }
      return new DiagramXml(prefixes, findings).read(text);
    } catch (CharacterCodingException e) {
      findings.add("file", XML, "The file is no UTF-8.", "Save the file in UTF-8.");
      return null;
    }
  }

  /** Characters that have no place in a name or text: controls, halves, those that turn text. */
  static boolean isOdd(int character) {
    boolean layout = character == '\t' || character == '\n' || character == '\r';
    boolean control = Character.getType(character) == Character.CONTROL && !layout;
    boolean half = Character.getType(character) == Character.SURROGATE;
    boolean turns =
        character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    return control || half || turns || (character & 0xFFFE) == 0xFFFE;
  }

  private Node read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no external entity is read");
        });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      refuse(
          e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), "is no well-formed XML");
      return null;
    }
  }

  private Node read(XMLStreamReader reader) throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")
        || reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
      return refuse(1, "is declared as something else than XML 1.0 in UTF-8");
    }
    Node root = null;
    Node current = null;
    int depth = 0;
    while (reader.hasNext()) {
      int line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            return refuse(line, "has more than 10,000 elements, or more than 32 inside each other");
          }
          Node node =
              new Node(name(reader.getNamespaceURI(), reader.getLocalName()), current, line);
          if (!attributes(reader, node)) {
            return null;
          }
          if (current == null) {
            root = node;
          } else {
            current.children.add(node);
          }
          current = node;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (current.text().length() > LONGEST_TEXT || hasOdd(current.text())) {
            return refuse(line, "has a text over 4,000 characters, or with control characters");
          }
          current = current.parent;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (current != null) {
            current.append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD -> {
          return refuse(line, "has a document type (DOCTYPE)");
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          return refuse(line, "refers to an entity of its own");
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          return refuse(line, "has a processing instruction");
        }
        default -> {
          // Comments and the end of the document say nothing.
        }
      }
    }
    return root;
  }

  private boolean attributes(XMLStreamReader reader, Node node) {
    if (reader.getAttributeCount() > MOST_ATTRIBUTES
        || reader.getNamespaceCount() > MOST_NAMESPACES) {
      refuse(node.line, "has an element with more than 20 attributes or 40 namespaces");
      return false;
    }
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      String namespace = reader.getAttributeNamespace(index);
      String local = reader.getAttributeLocalName(index);
      String value = reader.getAttributeValue(index);
      if (value.length() > LONGEST_VALUE || hasOdd(value)) {
        refuse(node.line, "has an attribute over 1,000 characters, or with control characters");
        return false;
      }
      boolean bare = namespace == null || namespace.isEmpty();
      // An attribute that is put into the language's own namespace is a different one.
      String prefix = bare ? "" : prefixes.getOrDefault(namespace, "?:");
      node.attributes.put(!bare && prefix.isEmpty() ? "bpmn:" + local : prefix + local, value);
    }
    return true;
  }

  private String name(String namespace, String local) {
    return prefixes.getOrDefault(namespace == null ? "none" : namespace, "?:") + local;
  }

  private static boolean hasOdd(String text) {
    return text.codePoints().anyMatch(DiagramXml::isOdd);
  }

  private Node refuse(int line, String what) {
    findings.add(
        "file in line " + line,
        XML,
        "The file " + what + ".",
        "Send the file as Camunda Modeler saves it, without document type or entities.");
    return null;
  }
}
