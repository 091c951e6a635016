package io.redress.workflow.process;

/** Diagrams that go round without waiting, or make more and more of a case. */
final class HostileLoops extends HostileList {
  @Override
  void fill() {
    process(
        "tasks in a circle",
        "<bpmn:serviceTask id=\"task_a\""
            + " camunda:expression=\"${caseFile.repeated(execution)}\"/><bpmn:serviceTask"
            + " id=\"task_b\""
            + " camunda:expression=\"${caseFile.repeated(execution)}\"/><bpmn:sequenceFlow"
            + " id=\"f1\" sourceRef=\"task_a\" targetRef=\"task_b\"/><bpmn:sequenceFlow id=\"f2\""
            + " sourceRef=\"task_b\" targetRef=\"task_a\"/>",
        "loop-without-wait",
        "task_");
    process(
        "task to itself",
        "<bpmn:task id=\"task_a\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"task_a\""
            + " targetRef=\"task_a\"/>",
        "loop-without-wait",
        "task_a");
    process(
        "through a sub-process",
        "<bpmn:subProcess id=\"sub_a\"><bpmn:startEvent id=\"start_a\"/><bpmn:endEvent"
            + " id=\"end_a\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"start_a\""
            + " targetRef=\"end_a\"/></bpmn:subProcess><bpmn:sequenceFlow id=\"f2\""
            + " sourceRef=\"sub_a\" targetRef=\"sub_a\"/>",
        "loop-without-wait",
        "_a");
    String late =
        "<bpmn:intermediateCatchEvent"
            + " id=\"timer_a\"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlines.due(execution,"
            + " '%s')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow"
            + " id=\"f1\" sourceRef=\"timer_a\" targetRef=\"timer_a\"/>";
    process("a timer that has passed", late.formatted("resolve"), "loop-without-wait", "timer_a");
    process(
        "a report that nobody gives", late.formatted("progress"), "loop-without-wait", "timer_a");
    process(
        "a passed timer on a task",
        "<bpmn:receiveTask id=\"task_a\" messageRef=\"message_urged\"/><bpmn:boundaryEvent"
            + " id=\"timer_a\""
            + " attachedToRef=\"task_a\"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlines.due(execution,"
            + " 'verify')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow"
            + " id=\"f1\" sourceRef=\"timer_a\" targetRef=\"task_a\"/>",
        "loop-without-wait",
        "_a");
    add(
        "back to the begin of the round",
        "sourceRef=\"task_nextRound\" targetRef=\"gateway_beginRound\"",
        "sourceRef=\"task_nextRound\" targetRef=\"task_nextRound\"",
        "loop-without-wait",
        "task_nextRound");
    String wait =
        "<bpmn:intermediateCatchEvent"
            + " id=\"%s\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
    process(
        "a bomb that doubles each minute",
        "<bpmn:parallelGateway id=\"gateway_a\"/>"
            + wait.formatted("timer_a")
            + wait.formatted("timer_b")
            + "<bpmn:sequenceFlow id=\"f1\" sourceRef=\"gateway_a\""
            + " targetRef=\"timer_a\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"gateway_a\""
            + " targetRef=\"timer_b\"/><bpmn:sequenceFlow id=\"f3\" sourceRef=\"timer_a\""
            + " targetRef=\"gateway_a\"/><bpmn:sequenceFlow id=\"f4\" sourceRef=\"timer_b\""
            + " targetRef=\"gateway_a\"/>",
        "loop-that-multiplies",
        "gateway_a");
    process(
        "a task that begins itself again each minute",
        "<bpmn:receiveTask id=\"task_a\" messageRef=\"message_urged\"/><bpmn:boundaryEvent"
            + " id=\"timer_a\" attachedToRef=\"task_a\""
            + " cancelActivity=\"false\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow"
            + " id=\"f1\" sourceRef=\"timer_a\" targetRef=\"task_a\"/>",
        "loop-that-multiplies",
        "timer_a");
    String listed =
        "<bpmn:multiInstanceLoopCharacteristics"
            + " camunda:collection=\"${departments.cooperating(execution)}\"/>";
    process(
        "work for each of nobody",
        "<bpmn:receiveTask id=\"task_a\" messageRef=\"message_urged\">"
            + listed
            + "</bpmn:receiveTask><bpmn:sequenceFlow id=\"f1\" sourceRef=\"task_a\""
            + " targetRef=\"task_a\"/>",
        "loop-without-wait",
        "task_a");
    process(
        "a sub-process for each of nobody",
        "<bpmn:subProcess id=\"sub_a\"><bpmn:startEvent id=\"start_a\"/><bpmn:receiveTask"
            + " id=\"task_a\" messageRef=\"message_urged\"/><bpmn:sequenceFlow id=\"f1\""
            + " sourceRef=\"start_a\" targetRef=\"task_a\"/>"
            + listed
            + "</bpmn:subProcess><bpmn:sequenceFlow id=\"f2\" sourceRef=\"sub_a\""
            + " targetRef=\"sub_a\"/>",
        "loop-without-wait",
        "_a");
    process(
        "through both ways of a fork",
        "<bpmn:parallelGateway id=\"gateway_a\"/><bpmn:task id=\"task_a\"/><bpmn:task"
            + " id=\"task_b\"/><bpmn:parallelGateway id=\"gateway_b\"/><bpmn:sequenceFlow id=\"f1\""
            + " sourceRef=\"gateway_a\" targetRef=\"task_a\"/><bpmn:sequenceFlow id=\"f2\""
            + " sourceRef=\"gateway_a\" targetRef=\"task_b\"/><bpmn:sequenceFlow id=\"f3\""
            + " sourceRef=\"task_a\" targetRef=\"gateway_b\"/><bpmn:sequenceFlow id=\"f4\""
            + " sourceRef=\"task_b\" targetRef=\"gateway_b\"/><bpmn:sequenceFlow id=\"f5\""
            + " sourceRef=\"gateway_b\" targetRef=\"gateway_a\"/>",
        "loop-without-wait",
        "_");
    process(
        "two that come by one way of a join",
        "<bpmn:parallelGateway id=\"gateway_a\"/><bpmn:task id=\"task_a\"/><bpmn:task"
            + " id=\"task_b\"/><bpmn:exclusiveGateway id=\"gateway_b\"/><bpmn:receiveTask"
            + " id=\"task_w\" messageRef=\"message_urged\"/><bpmn:sequenceFlow id=\"f0\""
            + " sourceRef=\"task_w\" targetRef=\"gateway_a\"/><bpmn:sequenceFlow id=\"f1\""
            + " sourceRef=\"gateway_b\" targetRef=\"gateway_a\"/><bpmn:sequenceFlow id=\"f2\""
            + " sourceRef=\"gateway_a\" targetRef=\"task_a\"/><bpmn:sequenceFlow id=\"f3\""
            + " sourceRef=\"gateway_a\" targetRef=\"task_b\"/><bpmn:sequenceFlow id=\"f4\""
            + " sourceRef=\"task_a\" targetRef=\"gateway_b\"/><bpmn:sequenceFlow id=\"f5\""
            + " sourceRef=\"task_b\" targetRef=\"gateway_b\"/>",
        "loop-without-wait",
        "_");
  }
}
