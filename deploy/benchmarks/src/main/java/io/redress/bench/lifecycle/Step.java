package io.redress.bench.lifecycle;

import java.util.Map;

/**
 * How each step of the lifecycle is completed on the way to an answer that satisfies.
 *
 * @param outcome of the step
 * @param body of the request that completes it
 */
record Step(String outcome, String body) {
  private static final Map<String, Step> STEPS =
      Map.of(
          "task_firstContact", of("contacted", ""),
          "task_verify", of("complaint", ""),
          "task_dispatch", of("confirmed", ""),
          "task_cooperate", of("done", ", \"contribution\": \"measured on site\""),
          "task_process",
              of("resolved", ", \"cause\": \"cell overload\", \"measure\": \"carrier added\""),
          "task_review", of("approved", ""),
          "task_feedback", of("informed", ""));

  /** The one of an element of the diagram. */
  static Step of(String element) {
    var step = STEPS.get(element);
    if (step == null) {
      throw new IllegalStateException("the walk does not know the step " + element);
    }
    return step;
  }

  /** The variable in which the engine keeps the outcome of an element. */
  static String variable(String element) {
    return element.substring(element.indexOf('_') + 1) + "Outcome";
  }

  private static Step of(String outcome, String fields) {
    return new Step(outcome, "{\"outcome\": \"" + outcome + "\"" + fields + "}");
  }
}
