package io.redress.workflow.process;

import java.util.List;

/** Diagrams that do not keep what the product counts on. */
final class HostileContracts extends HostileList {
  @Override
  void fill() {
    add(
        "another key",
        "process id=\"complaint-lifecycle\"",
        "process id=\"payroll\"",
        "process-key",
        "payroll");
    add(
        "not executable",
        "isExecutable=\"true\"",
        "isExecutable=\"false\"",
        "process",
        "complaint-lifecycle");
    add(
        "a second process",
        "</bpmn:process>",
        "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\"/>",
        "process",
        "definitions");
    add(
        "no start by reopening",
        "name=\"complaint.reopened\"",
        "name=\"complaint.repeated\"",
        "process-start",
        "complaint-lifecycle");
    process(
        "a third start", "<bpmn:startEvent id=\"start_plain\"/>", "process-start", "start_plain");
    process(
        "start by a timer",
        "<bpmn:startEvent"
            + " id=\"start_hourly\"><bpmn:timerEventDefinition><bpmn:timeCycle>R99/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>",
        "process-start",
        "start_hourly");
    add(
        "foreign message",
        "name=\"complaint.urged\"",
        "name=\"payroll.run\"",
        "unknown-message",
        "message_urged");
    add(
        "withdrawal not awaited",
        "name=\"complaint.withdrawn\"",
        "name=\"case.withdrawn\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "callback not awaited",
        "name=\"callback.completed\"",
        "name=\"callback.done\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "not closed by exception",
        "id=\"start_closedByException\" name=\"Closed by exception\" isInterrupting=\"true\"",
        "id=\"start_closedByException\" name=\"Closed by exception\" isInterrupting=\"false\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "message not there",
        "messageRef=\"message_urged\"",
        "messageRef=\"message_none\"",
        "unknown-message",
        "start_urged_definition");
    raw(
        "no disposition",
        bundled.replaceAll("<camunda:property name=\"disposition\"[^>]*>", ""),
        "disposition",
        "complaint-lifecycle");
    add("unknown disposition", "value=\"NOT_REACHED\"", "value=\"FORGOTTEN\"", "property", "end_");
    add(
        "unknown property",
        "name=\"role\" value=\"reviewer\"",
        "name=\"rule\" value=\"reviewer\"",
        "property",
        "task_review");
    add("id without prefix", "id=\"task_nextRound\"", "id=\"nextRound\"", "id-prefix", "nextRound");
    add("id twice", "id=\"end_noCallback\"", "id=\"end_resolved\"", "duplicate-id", "end_resolved");
    add("id with blanks", "id=\"end_noCallback\"", "id=\"end_ no\"", "wrong-value", "end_ no");
    add(
        "flow to nowhere",
        "targetRef=\"task_finalPosition\"",
        "targetRef=\"task_none\"",
        "reference",
        "flow_");
    add(
        "flow into a sub-process",
        "targetRef=\"task_finalPosition\"",
        "targetRef=\"task_review\"",
        "reference",
        "flow_");
    add(
        "boundary of nothing",
        "attachedToRef=\"task_review\"",
        "attachedToRef=\"task_none\"",
        "reference",
        "timer_reviewDue");
    add(
        "gateway without a way",
        " default=\"flow_gateway_isSatisfied_end_resolved\"",
        "",
        "gateway-default",
        "gateway_isSatisfied");
    add(
        "shape of nonsense",
        "<dc:Bounds x=\"2370\"",
        "<dc:Bounds x=\"NaN\"",
        "wrong-value",
        "task_review_di");
    flows();
  }

  private void flows() {
    String wait =
        "<bpmn:subProcess id=\"sub_a\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"start_a\""
            + " isInterrupting=\"false\"><bpmn:messageEventDefinition"
            + " messageRef=\"message_urged\"/></bpmn:startEvent><bpmn:task"
            + " id=\"task_a\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"start_a\""
            + " targetRef=\"task_a\"/>%s</bpmn:subProcess>";
    process(
        "back to a start that waits for nothing then",
        wait.formatted("<bpmn:sequenceFlow id=\"f2\" sourceRef=\"task_a\" targetRef=\"start_a\"/>"),
        "reference",
        "f2");
    process(
        "out of an end",
        wait.formatted(
            "<bpmn:endEvent id=\"end_a\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"task_a\""
                + " targetRef=\"end_a\"/><bpmn:sequenceFlow id=\"f3\" sourceRef=\"end_a\""
                + " targetRef=\"task_a\"/>"),
        "reference",
        "f3");
    process(
        "into an event sub-process",
        wait.formatted("")
            + "<bpmn:task id=\"task_b\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"task_b\""
            + " targetRef=\"sub_a\"/>",
        "reference",
        "f2");
    String timer =
        "<bpmn:boundaryEvent id=\"timer_a\""
            + " attachedToRef=\"%s\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>";
    process(
        "into a timer that waits for nothing then",
        "<bpmn:task id=\"task_a\"/>"
            + timer.formatted("task_a")
            + "<bpmn:sequenceFlow id=\"f1\" sourceRef=\"timer_a\""
            + " targetRef=\"task_a\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"task_a\""
            + " targetRef=\"timer_a\"/>",
        "reference",
        "f2");
    for (String host : List.of("gateway_isSatisfied", "end_resolved", "start_registered")) {
      process("timer on " + host, timer.formatted(host), "reference", "timer_a");
    }
    String flow =
        "<bpmn:%s id=\"%s\"/><bpmn:task id=\"task_b\"/><bpmn:sequenceFlow id=\"f1\""
            + " sourceRef=\"%s\" targetRef=\"task_b\"><bpmn:conditionExpression"
            + " xsi:type=\"bpmn:tFormalExpression\">${verified}</bpmn:conditionExpression></bpmn:sequenceFlow>";
    process(
        "a condition behind a step",
        flow.formatted("task", "task_a", "task_a"),
        "gateway-default",
        "f1");
    process(
        "a condition behind a fork",
        flow.formatted("parallelGateway", "gateway_a", "gateway_a"),
        "gateway-default",
        "f1");
    process(
        "the only way has a condition",
        flow.formatted("exclusiveGateway", "gateway_a", "gateway_a"),
        "gateway-default",
        "gateway_a");
    process("a step that nobody connected", "<bpmn:task id=\"task_a\"/>", "reference", "task_a");
    process(
        "a race without runners",
        "<bpmn:eventBasedGateway id=\"gateway_a\"/><bpmn:task id=\"task_b\"/><bpmn:sequenceFlow"
            + " id=\"f1\" sourceRef=\"gateway_a\" targetRef=\"task_b\"/>",
        "reference",
        "f1");
  }
}
