package io.redress.workflow.diagram;

import java.util.List;
import java.util.Set;

/**
 * Where flows may lead, what boundary events stand on, that something leads to every step, and that
 * a way goes on at every gateway.
 */
final class FlowCheck {
  private static final String REFERENCE = "reference";
  private static final String DEFAULT = "gateway-default";
  private static final Set<String> DECIDES = Set.of("exclusiveGateway", "inclusiveGateway");

  /** What is reached by something else than a flow, and would pass what it waits for by one. */
  private static final Set<String> REACHED_OTHERWISE = Set.of("startEvent", "boundaryEvent");

  private final Flows flows;
  private final Findings findings;
  private boolean sound = true;

  private FlowCheck(Flows flows, Findings findings) {
    this.flows = flows;
    this.findings = findings;
  }

  /** Whether the flows lead where they may, so that ways can be followed. */
  static boolean check(Node process, Flows flows, Findings findings) {
    FlowCheck check = new FlowCheck(flows, findings);
    process.all().filter(node -> node.is("sequenceFlow")).forEach(check::flow);
    flows.nodes.values().stream().filter(node -> node.is("boundaryEvent")).forEach(check::boundary);
    flows.nodes.values().forEach(check::reached);
    flows.nodes.values().stream().filter(node -> DECIDES.contains(node.name)).forEach(check::way);
    return check.sound;
  }

  private void flow(Node flow) {
    Node from = end(flow, flow.get("sourceRef"));
    Node to = end(flow, flow.get("targetRef"));
    if (from == null || to == null) {
      return;
    }
    if (REACHED_OTHERWISE.contains(to.name) || FlowNodes.isEventSubProcess(to)) {
      refuse(flow, "It leads to " + Findings.quote(to.id()) + ", to which no flow leads.");
    }
    if (from.is("eventBasedGateway") && !to.is("intermediateCatchEvent")) {
      refuse(flow, "It leads to " + Findings.quote(to.id()) + ", which waits for no event.");
    }
    if (from.is("endEvent") || FlowNodes.isEventSubProcess(from)) {
      refuse(flow, "It leaves " + Findings.quote(from.id()) + ", where a way ends.");
    }
    if (flow.child("conditionExpression") != null && !DECIDES.contains(from.name)) {
      findings.add(
          flow,
          DEFAULT,
          "The flow has a condition and no gateway before it: where it does not hold, the way ends"
              + " and nobody notices.",
          "Put an exclusive or inclusive gateway before it.");
    }
  }

  private void reached(Node node) {
    if (!REACHED_OTHERWISE.contains(node.name)
        && !FlowNodes.isEventSubProcess(node)
        && flows.incoming(node).isEmpty()) {
      findings.add(
          node, REFERENCE, "Nothing leads here: it would never come about.", "Connect it.");
    }
  }

  private void boundary(Node event) {
    Node host = end(event, event.get("attachedToRef"));
    if (host != null
        && (!FlowNodes.PREFIXES.get(host.name).equals("task_") && !host.is("subProcess")
            || FlowNodes.isEventSubProcess(host))) {
      refuse(event, "It stands on " + Findings.quote(host.id()) + ", which is no step.");
    }
  }

  private Node end(Node connection, String id) {
    Node found = flows.nodes.get(id);
    if (found == null || found.parent != connection.parent) {
      refuse(connection, "It leads to " + Findings.quote(id) + ", which is not on its level.");
      return null;
    }
    return found;
  }

  private void refuse(Node connection, String message) {
    sound = false;
    findings.add(connection, REFERENCE, message, "Connect it again.");
  }

  private void way(Node gateway) {
    List<Node> outgoing = flows.outgoing(gateway);
    String otherwise = gateway.get("default");
    boolean none = outgoing.stream().noneMatch(flow -> flow.id().equals(otherwise));
    boolean single = outgoing.size() < 2;
    if (none && (!single || outgoing.stream().anyMatch(FlowCheck::isConditional))) {
      findings.add(
          gateway,
          DEFAULT,
          "A case is stuck here when no condition holds.",
          "Make one of the outgoing flows the default, or leave its condition out if it is the only"
              + " one.");
    }
    if (!single) {
      outgoing.stream()
          .filter(flow -> !flow.id().equals(otherwise) && !isConditional(flow))
          .forEach(
              flow ->
                  findings.add(
                      flow, DEFAULT, "The flow has no condition.", "Give it a condition."));
    }
  }

  private static boolean isConditional(Node flow) {
    return flow.child("conditionExpression") != null;
  }
}
