package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions between which steps are called otherwise and timers are set otherwise. */
final class MigratingDiagrams {
  private static final String REVIEW_DUE =
      "<bpmn:timerEventDefinition id=\"timer_reviewDue_definition\">\n          <bpmn:timeDate"
          + " xsi:type=\"bpmn:tFormalExpression\">${deadlines.due(execution,"
          + " &#x27;review&#x27;)}</bpmn:timeDate>";
  private static final String REVIEW_TIMER =
      "<bpmn:timerEventDefinition id=\"timer_reviewDue_definition\">\n          <bpmn:%s"
          + " xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:%s>";
  private static final String LEVEL_1 = "(execution, &#x27;resolve&#x27;, 80)}";

  private MigratingDiagrams() {}

  /** The bundled one, with a day for the review. */
  static String earlier() {
    return reviewTimer("P1D");
  }

  /** The review is called otherwise and has two days; level 1 is reached sooner. */
  static String later() {
    String later = reviewTimer("P2D");
    assertThat(later).contains(LEVEL_1);
    return later
        .replace(LEVEL_1, LEVEL_1.replace("80", "70"))
        .replace("task_review", "task_check")
        .replace("reviewOutcome", "checkOutcome")
        .replace("name=\"Review the answer\"", "name=\"Check the answer\"");
  }

  /** The bundled one, where each first text stands as the second that follows it. */
  static String with(String... changes) {
    String diagram = HostileDiagrams.bundled();
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(diagram).contains(changes[i]);
      diagram = diagram.replace(changes[i], changes[i + 1]);
    }
    return diagram;
  }

  /** The bundled one, where the review's timer is an expression, a duration or a repetition. */
  static String reviewTimer(String time) {
    String diagram = HostileDiagrams.bundled();
    assertThat(diagram).contains(REVIEW_DUE);
    String kind =
        switch (time.charAt(0)) {
          case 'P' -> "timeDuration";
          case 'R' -> "timeCycle";
          default -> "timeDate";
        };
    return diagram.replace(REVIEW_DUE, REVIEW_TIMER.formatted(kind, time, kind));
  }

  /** The bundled one, where a timer is a plain duration instead of a clock. */
  static String timer(String id, String clock, String duration) {
    String definition = "<bpmn:timerEventDefinition id=\"" + id + "_definition\">";
    String date = "timeDate xsi:type=\"bpmn:tFormalExpression\">" + clock + "</bpmn:timeDate>";
    String diagram = HostileDiagrams.bundled();
    int begin = diagram.indexOf(date, diagram.indexOf(definition));
    assertThat(begin).isPositive();
    return diagram.substring(0, begin)
        + "timeDuration xsi:type=\"bpmn:tFormalExpression\">"
        + duration
        + "</bpmn:timeDuration>"
        + diagram.substring(begin + date.length());
  }

  /** The bundled one, where the description of a step says each first text as the second. */
  static String step(String id, String... changes) {
    String diagram = HostileDiagrams.bundled();
    int begin = diagram.indexOf("<bpmn:userTask id=\"" + id + "\"");
    String step = diagram.substring(begin, diagram.indexOf("</bpmn:userTask>", begin));
    String changed = step;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(changed).contains(changes[i]);
      changed = changed.replace(changes[i], changes[i + 1]);
    }
    return diagram.replace(step, changed);
  }

  /** The expression of a clock, as files write it. */
  static String clock(String arguments) {
    return "${deadlines.due(execution, " + arguments.replace("'", "&#x27;") + ")}";
  }

  /**
   * The bundled one without a timer and what it leads to: elements and flows, with their shapes.
   */
  static String without(String... ids) {
    String diagram = HostileDiagrams.bundled();
    for (String id : ids) {
      assertThat(diagram).contains("id=\"" + id + "\"");
      diagram =
          diagram
              .replaceFirst("<bpmn:\\w+ id=\"" + id + "\"[^>]*/>", "")
              .replaceFirst("(?s)<bpmn:(\\w+) id=\"" + id + "\".*?</bpmn:\\1>", "")
              .replaceFirst("(?s)<bpmndi:(\\w+) id=\"" + id + "_di\".*?</bpmndi:\\1>", "");
    }
    return diagram;
  }

  /** The bundled one without the timer of the review. */
  static String withoutReviewTimer() {
    return without("timer_reviewDue", "flow_timer_reviewDue_end_reviewLate", "end_reviewLate");
  }

  /** The bundled one without the timer that warns of the time to resolve. */
  static String withoutLevel1() {
    return withoutLevel(1);
  }

  /** The bundled one without the timer of the time to resolve. */
  static String withoutLevel2() {
    return withoutLevel(2);
  }

  private static String withoutLevel(int level) {
    return without(
        "timer_resolveLevel" + level,
        "flow_timer_resolveLevel%1$d_task_escalateLevel%1$d".formatted(level),
        "task_escalateLevel" + level,
        "flow_task_escalateLevel%1$d_end_escalatedLevel%1$d".formatted(level),
        "end_escalatedLevel" + level);
  }
}
