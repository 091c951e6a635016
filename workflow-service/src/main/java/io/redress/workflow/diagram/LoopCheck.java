package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds ways round a diagram on which nobody and no time is waited for. A timer on a clock whose
 * begin is fixed, or on a day, is no wait, since it may have passed already; one on the clock of
 * progress is, where the way round begins that clock anew.
 */
final class LoopCheck {
  private static final Set<String> FIXED = Set.of("resolve", "firstContact", "verify");
  private static final Set<String> WAITS = Set.of("userTask", "receiveTask");

  private final Node process;
  private final Findings findings;
  private final Map<String, Node> nodes = new HashMap<>();

  private LoopCheck(Node process, Findings findings) {
    this.process = process;
    this.findings = findings;
  }

  static void check(Node root, Findings findings) {
    root.children("process").forEach(process -> new LoopCheck(process, findings).check());
  }

  private void check() {
    process.all().filter(FlowNodes::isOne).forEach(node -> nodes.put(node.id(), node));
    if (references()) {
      if (!round(node -> waits(node) || onProgress(node))) {
        round(node -> waits(node) || restartsProgress(node));
      }
      multiplied();
    }
  }

  /** Whether every flow and boundary event leads to a step of its own level. */
  private boolean references() {
    boolean good = true;
    for (Node node : process.all().toList()) {
      List<String> ends =
          switch (node.name) {
            case "sequenceFlow" -> List.of(node.get("sourceRef"), node.get("targetRef"));
            case "boundaryEvent" -> List.of(node.get("attachedToRef"));
            default -> List.of();
          };
      for (String end : ends) {
        if (!nodes.containsKey(end) || nodes.get(end).parent != node.parent) {
          findings.add(
              node,
              "reference",
              "It leads to " + Findings.quote(end) + ", which is not on its level.",
              "Connect it again.");
          good = false;
        }
      }
    }
    return good;
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

  /** A fork that timers alone lead back to makes more and more of the case, minute by minute. */
  private void multiplied() {
    Map<String, List<String>> ways =
        ways(node -> WAITS.contains(node.name) || node.child("messageEventDefinition") != null);
    nodes.values().stream()
        .filter(LoopCheck::forks)
        .filter(fork -> reaches("out " + fork.id(), "in " + fork.id(), ways))
        .forEach(
            fork ->
                findings.add(
                    fork,
                    "loop-that-multiplies",
                    "Timers alone lead back here, and each time more goes on at once.",
                    "Put a user task or a message into the loop, or let one way only lead back."));
  }

  private static boolean forks(Node node) {
    boolean chooses = node.is("exclusiveGateway") || node.is("eventBasedGateway");
    return node.child("multiInstanceLoopCharacteristics") != null
        || node.is("boundaryEvent") && node.get("cancelActivity").equals("false")
        || !chooses && sequence(node).size() > 1;
  }

  private static boolean reaches(String from, String to, Map<String, List<String>> ways) {
    Set<String> seen = new HashSet<>(List.of(from));
    List<String> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      for (String next : ways.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  /** Looks for a way round that passes no stop; whether there is one. */
  private boolean round(Predicate<Node> stops) {
    Map<String, List<String>> ways = ways(stops);
    Set<String> done = new HashSet<>();
    for (String begin : ways.keySet()) {
      String met = search(begin, ways, done);
      if (met != null) {
        findings.add(
            met.substring(met.indexOf(' ') + 1),
            "loop-without-wait",
            "The diagram can go round here without waiting.",
            "Put a user task, a message or a timer of at least a minute into the loop.");
        return true;
      }
    }
    return false;
  }

  /** Depth first without recursion, since a way may be long; the first vertex met again. */
  private static String search(String begin, Map<String, List<String>> ways, Set<String> done) {
    if (done.contains(begin)) {
      return null;
    }
    List<String> path = new ArrayList<>(List.of(begin));
    List<Integer> taken = new ArrayList<>(List.of(0));
    Set<String> onPath = new HashSet<>(path);
    while (!path.isEmpty()) {
      int top = path.size() - 1;
      List<String> next = ways.getOrDefault(path.get(top), List.of());
      int index = taken.get(top);
      if (index == next.size()) {
        onPath.remove(path.get(top));
        done.add(path.remove(top));
        taken.remove(top);
        continue;
      }
      taken.set(top, index + 1);
      String to = next.get(index);
      if (onPath.contains(to)) {
        return to;
      }
      if (!done.contains(to)) {
        path.add(to);
        taken.add(0);
        onPath.add(to);
      }
    }
    return null;
  }

  /** Each step has two ends, {@code in} and {@code out}; a stop does not join them. */
  private Map<String, List<String>> ways(Predicate<Node> stops) {
    Map<String, List<String>> ways = new HashMap<>();
    for (Node node : nodes.values()) {
      String in = "in " + node.id();
      String out = "out " + node.id();
      if (node.is("subProcess")) {
        node.children("startEvent").forEach(start -> join(ways, in, "in " + start.id()));
      } else if (!stops.test(node)) {
        join(ways, in, out);
      }
      if (node.is("boundaryEvent")) {
        join(ways, "in " + node.get("attachedToRef"), in);
      }
      boolean last = sequence(node).isEmpty();
      if (last && node.parent.is("subProcess")) {
        join(ways, out, "out " + node.parent.id());
      }
      if (node.is("subProcess")
          && node.get("triggeredByEvent").equals("true")
          && node.parent.is("subProcess")) {
        join(ways, "in " + node.parent.id(), in);
      }
      sequence(node).forEach(flow -> join(ways, out, "in " + flow.get("targetRef")));
    }
    return ways;
  }

  private static List<Node> sequence(Node node) {
    return node.parent
        .children("sequenceFlow")
        .filter(flow -> flow.get("sourceRef").equals(node.id()))
        .toList();
  }

  private static void join(Map<String, List<String>> ways, String from, String to) {
    ways.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
  }
}
