package io.redress.workflow.diagram;

import java.util.Map;

/** The steps, events and gateways of a diagram, with the prefix that the id of each carries. */
final class FlowNodes {
  /** Prefixes, with alternatives after a comma. */
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("startEvent", "start_"),
          Map.entry("endEvent", "end_"),
          Map.entry("intermediateCatchEvent", "catch_,timer_"),
          Map.entry("intermediateThrowEvent", "event_"),
          Map.entry("boundaryEvent", "boundary_,timer_"),
          Map.entry("task", "task_"),
          Map.entry("manualTask", "task_"),
          Map.entry("userTask", "task_"),
          Map.entry("serviceTask", "task_"),
          Map.entry("businessRuleTask", "task_"),
          Map.entry("receiveTask", "task_"),
          Map.entry("exclusiveGateway", "gateway_"),
          Map.entry("parallelGateway", "gateway_"),
          Map.entry("inclusiveGateway", "gateway_"),
          Map.entry("eventBasedGateway", "gateway_"),
          Map.entry("subProcess", "sub_"));

  private FlowNodes() {}

  static boolean isOne(Node node) {
    return PREFIXES.containsKey(node.name);
  }

  /** Whether one of several ways out is taken, and not all of them. */
  static boolean chooses(Node node) {
    return node.is("exclusiveGateway") || node.is("eventBasedGateway");
  }

  static boolean isEventSubProcess(Node node) {
    return node.is("subProcess") && node.get("triggeredByEvent").equals("true");
  }

  /** Whether it is repeated for each of a list, which may be empty. */
  static boolean isListed(Node node) {
    Node repeated = node.child("multiInstanceLoopCharacteristics");
    return repeated != null && repeated.attributes.containsKey("camunda:collection");
  }

  /** Whether somebody has to do or send something before a way goes on here. */
  static boolean waitsForSomebody(Node node) {
    boolean work = node.is("userTask") || node.is("receiveTask");
    return work && !isListed(node) || node.child("messageEventDefinition") != null;
  }
}
