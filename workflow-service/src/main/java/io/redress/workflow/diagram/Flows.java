package io.redress.workflow.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of a process and what connects them, by id. */
final class Flows {
  final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Node>> outgoing;
  private final Map<String, List<Node>> incoming;
  private final Map<String, List<Node>> attached;

  Flows(Node process) {
    process.all().filter(FlowNodes::isOne).forEach(node -> nodes.put(node.id(), node));
    outgoing = by(process, "sequenceFlow", flow -> flow.get("sourceRef"));
    incoming = by(process, "sequenceFlow", flow -> flow.get("targetRef"));
    attached = by(process, "boundaryEvent", event -> event.get("attachedToRef"));
  }

  private static Map<String, List<Node>> by(Node process, String name, Function<Node, String> id) {
    return process
        .all()
        .filter(node -> node.is(name))
        .collect(Collectors.groupingBy(id, Collectors.toList()));
  }

  /** The flows that leave a step or event. */
  List<Node> outgoing(Node node) {
    return outgoing.getOrDefault(node.id(), List.of());
  }

  /** The flows that lead to it. */
  List<Node> incoming(Node node) {
    return incoming.getOrDefault(node.id(), List.of());
  }

  /** The events at its boundary. */
  List<Node> attached(Node node) {
    return attached.getOrDefault(node.id(), List.of());
  }

  /** Where a flow leads. */
  Node target(Node flow) {
    return nodes.get(flow.get("targetRef"));
  }
}
