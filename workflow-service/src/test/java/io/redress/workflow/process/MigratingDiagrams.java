package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions between which steps are called otherwise and timers are set otherwise. */
final class MigratingDiagrams {
  private static final String REVIEW_DUE =
      "<bpmn:timerEventDefinition id=\"timer_reviewDue_definition\">\n          <bpmn:timeDate"
          + " xsi:type=\"bpmn:tFormalExpression\">${deadlines.due(execution,"
          + " &#x27;review&#x27;)}</bpmn:timeDate>";
  private static final String REVIEW_AFTER =
      "<bpmn:timerEventDefinition id=\"timer_reviewDue_definition\">\n          <bpmn:timeDuration"
          + " xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDuration>";
  private static final String LEVEL_1 = "(execution, &#x27;resolve&#x27;, 80)}";

  private MigratingDiagrams() {}

  /** The bundled one, with a day for the review. */
  static String earlier() {
    return reviewAfter(HostileDiagrams.bundled(), "P1D");
  }

  /** The review is called otherwise and has two days; level 1 is reached sooner. */
  static String later() {
    String later = reviewAfter(HostileDiagrams.bundled(), "P2D");
    assertThat(later).contains(LEVEL_1);
    return later
        .replace(LEVEL_1, LEVEL_1.replace("80", "70"))
        .replace("task_review", "task_check")
        .replace("reviewOutcome", "checkOutcome")
        .replace("name=\"Review the answer\"", "name=\"Check the answer\"");
  }

  private static String reviewAfter(String diagram, String duration) {
    assertThat(diagram).contains(REVIEW_DUE);
    return diagram.replace(REVIEW_DUE, REVIEW_AFTER.formatted(duration));
  }
}
