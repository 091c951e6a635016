package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Hostile diagrams of one subject: the bundled one with one thing changed. */
abstract class HostileList {
  static final String GRAMMAR = "unknown-element";
  static final String ATTRIBUTE = "unknown-attribute";
  static final String EXPRESSION = "expression";
  static final String REVIEW = "<bpmn:userTask id=\"task_review\"";
  static final String NEXT_ROUND = "${caseFile.nextRound(execution)}";
  static final String DISSATISFIED = "${dissatisfied == 2}";
  static final String REVIEW_DUE = "timer_reviewDue_definition\">";
  static final String DUE = "${deadlines.due(execution, &#x27;review&#x27;)}</bpmn:timeDate>";

  final String bundled = HostileDiagrams.bundled();
  private final List<Hostile> list = new ArrayList<>();

  /** Adds those of the subject. */
  abstract void fill();

  final List<Hostile> list() {
    fill();
    return list;
  }

  final String reviewTask() {
    int begin = bundled.indexOf(REVIEW);
    return bundled.substring(begin, bundled.indexOf("</bpmn:userTask>", begin));
  }

  final void review(String title, String attribute) {
    add(title, REVIEW, REVIEW + " " + attribute, ATTRIBUTE, "task_review");
  }

  final void review(String title, String from, String to, String rule) {
    raw(title, bundled.replace(reviewTask(), reviewTask().replace(from, to)), rule, "task_review");
  }

  final void task(String title, String attribute) {
    add(
        title,
        "<bpmn:serviceTask id=\"task_nextRound\"",
        "<bpmn:serviceTask id=\"task_nextRound\" " + attribute,
        ATTRIBUTE,
        "task_nextRound");
  }

  final void extension(String title, String element) {
    int begin =
        bundled.indexOf("<bpmn:extensionElements>", bundled.indexOf(REVIEW))
            + "<bpmn:extensionElements>".length();
    raw(
        title,
        bundled.substring(0, begin) + element + bundled.substring(begin),
        GRAMMAR,
        title.equals("error mapping") ? "e" : "task_review");
  }

  final void process(String title, String element, String rule, String named) {
    add(title, "</bpmn:process>", element + "</bpmn:process>", rule, named);
  }

  final void definitions(String title, String element, String named) {
    add(
        title,
        "<bpmn:message id=\"message_registered\"",
        element + "<bpmn:message id=\"message_registered\"",
        GRAMMAR,
        named);
  }

  final void unreadable(String title, String from, String to) {
    add(title, from, to, "xml", "file");
  }

  final void bytes(String title, byte[] file) {
    list.add(new Hostile(title, file, "xml", "file"));
  }

  final void add(String title, String from, String to, String rule, String element) {
    int begin = bundled.indexOf(from);
    assertThat(begin).as("%s: %s", title, from).isNotNegative();
    raw(
        title,
        bundled.substring(0, begin) + to + bundled.substring(begin + from.length()),
        rule,
        element);
  }

  final void raw(String title, String xml, String rule, String element) {
    assertThat(xml).as(title).isNotEqualTo(bundled);
    list.add(new Hostile(title, xml, rule, element));
  }
}
