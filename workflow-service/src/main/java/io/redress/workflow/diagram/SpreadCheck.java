package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much one way through a process becomes before anybody does anything: forks behind each other,
 * repetitions inside each other, and reminders that leave work behind multiply. What is repeated
 * for each of a list counts as if the list had {@value #LISTED}.
 */
final class SpreadCheck {
  /** As many as a process may have steps. */
  private static final double MOST = 500;

  private static final int LISTED = 50;

  private final Flows flows;

  /** What comes of one that arrives at a step, as far as it is known; more and more, never less. */
  private final Map<Node, Double> spread = new HashMap<>();

  /** How often the timer of an event comes, where something is left behind each time. */
  private final Map<Node, Integer> repeats = new HashMap<>();

  private SpreadCheck(Flows flows) {
    this.flows = flows;
    flows.nodes.values().forEach(node -> repeats.put(node, repeats(node)));
  }

  static void check(Flows flows, Findings findings) {
    new SpreadCheck(flows)
        .widest()
        .ifPresent(
            step ->
                findings.add(
                    step,
                    "too-many-at-once",
                    "More than 500 things may go on at once by one case that comes here.",
                    "Join ways before they fork again, repeat within a repetition no more, or"
                        + " remind less often."));
  }

  /** The step with which it gets too much; those before it are beyond the bound as well. */
  private Optional<Node> widest() {
    boolean more = true;
    for (int round = 0; more && round <= flows.nodes.size(); round++) {
      more = false;
      for (Node node : flows.nodes.values()) {
        double now = Math.min(of(node), 2 * MOST);
        more |= !Double.valueOf(now).equals(spread.put(node, now));
      }
    }
    return flows.nodes.values().stream()
        .filter(node -> known(node) > MOST)
        .min(Comparator.comparing(this::known));
  }

  private double known(Node node) {
    return spread.getOrDefault(node, 1.0);
  }

  private double of(Node node) {
    double own = times(node) * (node.is("subProcess") ? inside(node) : 1);
    double beside = 0;
    double instead = 0;
    for (Node event : flows.attached(node)) {
      if (!event.get("cancelActivity").equals("false")) {
        instead = Math.max(instead, known(event));
      } else if (event.child("timerEventDefinition") != null) {
        beside += known(event);
      }
    }
    double after = FlowNodes.waitsForSomebody(node) ? 0 : after(node);
    return Math.max(repeats.get(node) * Math.max(own, after) + beside, instead);
  }

  /** What goes on inside a sub-process that runs once. */
  private double inside(Node sub) {
    return Stream.concat(
            sub.children("startEvent"),
            sub.children("subProcess")
                .filter(FlowNodes::isEventSubProcess)
                .flatMap(each -> each.children("startEvent"))
                .filter(start -> start.child("timerEventDefinition") != null))
        .mapToDouble(this::known)
        .sum();
  }

  private double after(Node node) {
    List<Double> ways =
        flows.outgoing(node).stream().map(flow -> share(flows.target(flow))).toList();
    return FlowNodes.chooses(node)
        ? ways.stream().mapToDouble(Double::doubleValue).max().orElse(0)
        : ways.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** A gateway that joins is passed once for all that arrive at it. */
  private double share(Node target) {
    boolean joins = target.is("parallelGateway") || target.is("inclusiveGateway");
    return joins ? Math.max(1, known(target) / flows.incoming(target).size()) : known(target);
  }

  private static int times(Node node) {
    Node repeated = node.child("multiInstanceLoopCharacteristics");
    if (repeated == null) {
      return 1;
    }
    Node number = repeated.child("loopCardinality");
    return number != null && number.text().matches("\\d{1,2}")
        ? Integer.parseInt(number.text())
        : LISTED;
  }

  private int repeats(Node event) {
    Node timer = event.child("timerEventDefinition");
    Node cycle = timer == null ? null : timer.child("timeCycle");
    return cycle != null && stays(event) ? Timers.times(cycle.text()) : 1;
  }

  /** Whether something waits behind an event, instead of being done and gone. */
  private boolean stays(Node event) {
    Set<Node> seen = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(event));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      boolean waits =
          FlowNodes.waitsForSomebody(node)
              || node.is("intermediateCatchEvent")
              || node.is("subProcess");
      if (node != event && waits) {
        return true;
      }
      flows.outgoing(node).stream().map(flows::target).filter(seen::add).forEach(open::add);
    }
    return false;
  }
}
