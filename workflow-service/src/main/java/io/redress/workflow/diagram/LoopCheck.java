package io.redress.workflow.diagram;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds ways round a diagram on which nobody and no time is waited for. A timer on a clock whose
 * begin is fixed, or on a day, is no wait, since it may have passed already; one on the clock of
 * progress is, where the way round begins that clock anew. Work that is repeated for each of a list
 * is none either, since the list may be empty.
 */
final class LoopCheck {
  private static final Set<String> FIXED = Set.of("resolve", "firstContact", "verify");
  private static final int MOST_JOINS = 50;
  private static final Set<String> WAITS = Set.of("userTask", "receiveTask");

  private final Flows flows;
  private final Findings findings;

  private LoopCheck(Flows flows, Findings findings) {
    this.flows = flows;
    this.findings = findings;
  }

  /** Checks a process whose flows lead where they may; see {@link FlowCheck}. */
  static void check(Flows flows, Findings findings) {
    new LoopCheck(flows, findings).check();
  }

  private void check() {
    if (!round(node -> waits(node) || onProgress(node))) {
      round(node -> waits(node) || restartsProgress(node));
    }
    multiplied();
  }

  private static boolean waits(Node node) {
    if (WAITS.contains(node.name)) {
      return true;
    }
    Node timer = node.child("timerEventDefinition");
    if (timer == null) {
      return node.child("messageEventDefinition") != null;
    }
    Node date = timer.child("timeDate");
    String clock = date == null ? "" : clock(date);
    return !FIXED.contains(clock) && !clock.equals("progress") && !isOnDay(date);
  }

  private static boolean onProgress(Node node) {
    Node timer = node.child("timerEventDefinition");
    Node date = timer == null ? null : timer.child("timeDate");
    return date != null && clock(date).equals("progress");
  }

  private static String clock(Node date) {
    return Call.read(date.text()).map(Call::first).orElse("");
  }

  /** The day of a step of a repair plan, which may be over already. */
  private static boolean isOnDay(Node date) {
    return date != null
        && Call.read(date.text()).filter(call -> call.is("repairs", "due")).isPresent();
  }

  private static boolean restartsProgress(Node node) {
    return Call.read(node.get("camunda:expression"))
        .filter(
            call ->
                call.is("responsibility", "contacted")
                    || call.is("customer", "ask")
                    || call.is("responsibility", "missed") && call.first().equals("progress"))
        .isPresent();
  }

  /** Looks for a way round that passes no stop; whether there is one. */
  private boolean round(Predicate<Node> stops) {
    Set<Node> held = new HashSet<>();
    Predicate<Node> stopped = node -> stops.test(node) || held.contains(node);
    Ways ways = new Ways(flows, stopped, true);
    // Whoever draws more joins than that is refused for the loop on which one of them might hold.
    boolean few = flows.nodes.values().stream().filter(this::joins).count() <= MOST_JOINS;
    while (few && hold(held, ways)) {
      ways = new Ways(flows, stopped, true);
    }
    String met = ways.round();
    if (met != null) {
      findings.add(
          met,
          "loop-without-wait",
          "The diagram can go round here without waiting.",
          "Put a user task, a message or a timer of at least a minute into the loop.");
    }
    return met != null;
  }

  /**
   * A parallel gateway goes on when as many have come as ways lead to it. On a way round it holds
   * where a lap brings fewer.
   *
   * @return whether there was a further one
   */
  private boolean hold(Set<Node> held, Ways ways) {
    Set<Node> further = new HashSet<>();
    for (Node node : flows.nodes.values()) {
      if (joins(node) && !held.contains(node)) {
        int wanted = flows.incoming(node).size();
        int come = ways.arrivals(Ways.out(node), Ways.in(node), wanted);
        if (come > 0 && come < wanted) {
          further.add(node);
        }
      }
    }
    return held.addAll(further);
  }

  private boolean joins(Node node) {
    return node.is("parallelGateway") && flows.incoming(node).size() > 1;
  }

  /** A fork that timers alone lead back to makes more and more of the case, minute by minute. */
  private void multiplied() {
    Ways ways =
        new Ways(
            flows,
            node -> WAITS.contains(node.name) || node.child("messageEventDefinition") != null,
            false);
    flows.nodes.values().stream()
        .filter(this::forks)
        .filter(fork -> ways.reached(Ways.out(fork)).contains(Ways.in(fork)))
        .forEach(
            fork ->
                findings.add(
                    fork,
                    "loop-that-multiplies",
                    "Timers alone lead back here, and each time more goes on at once.",
                    "Put a user task or a message into the loop, or let one way only lead back."));
  }

  private boolean forks(Node node) {
    return node.child("multiInstanceLoopCharacteristics") != null
        || node.is("boundaryEvent") && node.get("cancelActivity").equals("false")
        || !FlowNodes.chooses(node) && flows.outgoing(node).size() > 1;
  }
}
