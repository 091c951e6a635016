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
}
