package io.redress.workflow.process;

/** Diagrams by which one case becomes more than can be done, without going round. */
final class HostileSpreads extends HostileList {
  private static final String RULE = "too-many-at-once";
  private static final String FLOW =
      "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>";
  private static final String MINUTE =
      "<bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition>";

  @Override
  void fill() {
    process(
        "doubles at each step", doubling("<bpmn:task id=\"task_s%d\"/>", "task_s"), RULE, "task_");
    process("forks twice and joins once", merged(), RULE, "gateway_");
    process(
        "doubles each minute until the week is over",
        doubling(
            "<bpmn:intermediateCatchEvent id=\"timer_s%d\">"
                + MINUTE
                + "</bpmn:intermediateCatchEvent>",
            "timer_s"),
        RULE,
        "timer_");
    process(
        "fifty times fifty",
        repeated("<bpmn:loopCardinality>50</bpmn:loopCardinality>", ""),
        RULE,
        "sub_");
    process(
        "fifty times fifty, one by one",
        repeated("<bpmn:loopCardinality>50</bpmn:loopCardinality>", " isSequential=\"true\""),
        RULE,
        "sub_");
    process(
        "each department for each department",
        repeated("", " camunda:collection=\"${departments.cooperating(execution)}\""),
        RULE,
        "sub_");
    process("reminders of reminders", reminders(), RULE, "t");
  }

  /** Two flows from each to the next. */
  private static String doubling(String step, String prefix) {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      steps.append(step.formatted(i));
      if (i > 0) {
        steps.append(FLOW.formatted("f_" + i, prefix + (i - 1), prefix + i));
        steps.append(FLOW.formatted("g_" + i, prefix + (i - 1), prefix + i));
      }
    }
    return steps.toString();
  }

  /** Each fork has two ways, which an exclusive gateway lets through one by one. */
  private static String merged() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      steps.append(
          "<bpmn:parallelGateway id=\"gateway_fork%d\"/><bpmn:exclusiveGateway id=\"gateway_merge%d\"/>"
              .formatted(i, i));
      steps.append(FLOW.formatted("f_" + i, "gateway_fork" + i, "gateway_merge" + i));
      steps.append(FLOW.formatted("g_" + i, "gateway_fork" + i, "gateway_merge" + i));
      if (i > 0) {
        steps.append(FLOW.formatted("h_" + i, "gateway_merge" + (i - 1), "gateway_fork" + i));
      }
    }
    return steps.toString();
  }

  /** Sub-processes inside each other. */
  private static String repeated(String number, String attribute) {
    StringBuilder inside =
        new StringBuilder("<bpmn:startEvent id=\"start_s3\"/><bpmn:task id=\"task_x\"/>");
    inside.append(FLOW.formatted("f_3", "start_s3", "task_x"));
    for (int i = 2; i > 0; i--) {
      inside.insert(0, "<bpmn:subProcess id=\"sub_s%d\">".formatted(i));
      inside.append(
          "<bpmn:multiInstanceLoopCharacteristics%s>%s</bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>"
              .formatted(attribute, number));
      if (i > 1) {
        inside.append("<bpmn:startEvent id=\"start_s%d\"/>".formatted(i));
        inside.append(FLOW.formatted("f_" + i, "start_s" + i, "sub_s" + i));
      }
    }
    return inside.toString();
  }

  /** A hundred items, each of which opens a hundred. */
  private static String reminders() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      steps.append("<bpmn:receiveTask id=\"task_s%d\" messageRef=\"message_urged\"/>".formatted(i));
      steps.append(
          "<bpmn:boundaryEvent id=\"timer_s%d\" attachedToRef=\"task_s%d\" cancelActivity=\"false\"><bpmn:timerEventDefinition><bpmn:timeCycle>R100/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
              .formatted(i, i));
      if (i > 0) {
        steps.append(FLOW.formatted("f_" + i, "timer_s" + (i - 1), "task_s" + i));
      }
    }
    return steps.toString();
  }
}
