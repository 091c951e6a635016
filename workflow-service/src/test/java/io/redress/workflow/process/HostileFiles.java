package io.redress.workflow.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are no trustworthy XML of a diagram. */
final class HostileFiles extends HostileList {
  private static String doctype(String inside) {
    return "?>\n<!DOCTYPE definitions [" + inside + "]>\n<bpmn:definitions";
  }

  private static String namespaces() {
    StringBuilder namespaces = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      namespaces.append(" xmlns:n%d=\"urn:n\"".formatted(i));
    }
    return namespaces.toString();
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      attributes.append(" a%d=\"\"".formatted(i));
    }
    return attributes.toString();
  }

  @Override
  void fill() {
    written();
    encoded();
  }

  private void encoded() {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            Charset.forName("IBM037"))) {
      bytes(charset + " as it says", declared(charset.name()).getBytes(charset));
      bytes(charset + " as UTF-8", bundled.getBytes(charset));
    }
    bytes("a BOM and UTF-16 behind it", join(0xFE, 0xFF, bundled));
    bytes("overlong bytes", join(0xC0, 0xBC, bundled));
    bytes("half a character", join(0xE6, 0x8A, bundled));
    bytes("compressed", join(0x1F, 0x8B, bundled));
    bytes("nothing but a byte", new byte[] {0});
    for (String name : List.of("ISO-8859-1", "UTF-16", "GB18030", "x-unknown", "UTF-8\u0000")) {
      bytes("called " + name, declared(name).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String declared(String encoding) {
    return bundled.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
  }

  private static byte[] join(int first, int second, String text) {
    byte[] rest = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[rest.length + 2];
    all[0] = (byte) first;
    all[1] = (byte) second;
    System.arraycopy(rest, 0, all, 2, rest.length);
    return all;
  }

  private void written() {
    unreadable("two roots", "</bpmn:definitions>", "</bpmn:definitions><bpmn:definitions/>");
    unreadable("an attribute twice", " isExecutable=", " isExecutable=\"true\" isExecutable=");
    unreadable("a prefix of nobody", "<bpmn:userTask id=\"task_review\"", "<b:userTask id=\"x\"");
    unreadable(
        "a namespace for each step", " targetNamespace=", namespaces() + " targetNamespace=");
    String head = "?>\n<bpmn:definitions";
    unreadable("external entity", head, doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">"));
    unreadable(
        "external document type",
        head,
        "?>\n<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\">\n<bpmn:definitions");
    unreadable(
        "parameter entity", head, doctype("<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;"));
    unreadable("plain document type", head, "?>\n<!DOCTYPE definitions>\n<bpmn:definitions");
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    unreadable("billion laughs", head, doctype(laughs.toString()));
    unreadable("undeclared entity", "name=\"Complaint lifecycle\"", "name=\"&x;\"");
    unreadable(
        "processing instruction", head, "?>\n<?xml-stylesheet href=\"x.xsl\"?>\n<bpmn:definitions");
    unreadable("other encoding", "encoding=\"UTF-8\"", "encoding=\"UTF-7\"");
    unreadable("XML 1.1", "version=\"1.0\" encoding", "version=\"1.1\" encoding");
    unreadable("control character", "name=\"Review the answer\"", "name=\"Review&#x85;\"");
    unreadable(
        "text that turns direction",
        "name=\"Review the answer\"",
        "name=\"Review &#x202E;rewsna\"");
    unreadable("forbidden character", "name=\"Review the answer\"", "name=\"Review &#x0;\"");
    unreadable(
        "too deep",
        "<bpmn:endEvent id=\"end_resolved\"",
        "<bpmn:subProcess>".repeat(40) + "<bpmn:endEvent id=\"end_resolved\"");
    unreadable(
        "too many elements", "</bpmn:process>", "<bpmn:task/>".repeat(10_001) + "</bpmn:process>");
    unreadable(
        "endless attribute", "name=\"Review the answer\"", "name=\"" + "a".repeat(1_001) + "\"");
    unreadable(
        "endless text",
        "</bpmn:process>",
        "<bpmn:documentation>" + "a".repeat(4_001) + "</bpmn:documentation></bpmn:process>");
    unreadable("many attributes", REVIEW, REVIEW + attributes());
    unreadable("broken off", "</bpmn:definitions>", "");
    raw("no XML", "complaint-lifecycle", "xml", "file");
    raw("other document", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", GRAMMAR, "html");
    raw(
        "no namespace",
        "<definitions><process id=\"complaint-lifecycle\"/></definitions>",
        GRAMMAR,
        "definitions");
  }
}
