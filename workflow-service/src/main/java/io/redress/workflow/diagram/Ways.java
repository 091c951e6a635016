package io.redress.workflow.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The ways through a process. Each step has two ends, {@code in} and {@code out}; a stop does not
 * join them.
 */
final class Ways {
  private static final String IN = "in ";
  private static final String OUT = "out ";
  private final Map<String, List<String>> next = new HashMap<>();
  private final Map<String, List<String>> before = new HashMap<>();
  private final Set<String> choosing = new HashSet<>();

  /**
   * The ways.
   *
   * @param stops steps that nobody passes by
   * @param skipping whether what is repeated for each of a list is passed by, since the list may be
   *     empty
   */
  Ways(Flows flows, Predicate<Node> stops, boolean skipping) {
    for (Node node : flows.nodes.values()) {
      String in = in(node);
      String out = out(node);
      if (FlowNodes.chooses(node)) {
        choosing.add(out);
      }
      boolean skipped = skipping && FlowNodes.isListed(node);
      if (node.is("subProcess")) {
        node.children("startEvent").forEach(start -> join(in, in(start)));
      }
      if (skipped || !node.is("subProcess") && !stops.test(node)) {
        join(in, out);
      }
      flows.attached(node).forEach(event -> join(in, in(event)));
      List<Node> leaving = flows.outgoing(node);
      if (leaving.isEmpty() && node.parent.is("subProcess")) {
        join(out, out(node.parent));
      }
      if (FlowNodes.isEventSubProcess(node) && node.parent.is("subProcess")) {
        join(in(node.parent), in);
      }
      leaving.forEach(flow -> join(out, IN + flow.get("targetRef")));
    }
  }

  static String in(Node node) {
    return IN + node.id();
  }

  static String out(Node node) {
    return OUT + node.id();
  }

  /** Every end that can be reached from one; that one only if a way leads round to it. */
  Set<String> reached(String from) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      for (String to : next.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (seen.add(to)) {
          open.add(to);
        }
      }
    }
    return seen;
  }

  /**
   * How many arrive at one end for each that sets out at another: all ways of a fork, one of a
   * decision.
   *
   * @param most what is counted to
   */
  int arrivals(String from, String to, int most) {
    Map<String, Integer> counts = new HashMap<>(Map.of(to, 1));
    Deque<String> open = new ArrayDeque<>(before.getOrDefault(to, List.of()));
    while (!open.isEmpty()) {
      String end = open.poll();
      if (end.equals(to)) {
        continue;
      }
      IntStream each = next.get(end).stream().mapToInt(further -> counts.getOrDefault(further, 0));
      int now = Math.min(most, choosing.contains(end) ? each.max().orElse(0) : each.sum());
      if (now > counts.getOrDefault(end, 0)) {
        counts.put(end, now);
        open.addAll(before.getOrDefault(end, List.of()));
      }
    }
    return counts.getOrDefault(from, 0);
  }

  /** The id of a step on a way that leads round; {@code null} where there is none. */
  String round() {
    Set<String> done = new HashSet<>();
    for (String begin : next.keySet()) {
      String met = search(begin, done);
      if (met != null) {
        return met.substring(met.indexOf(' ') + 1);
      }
    }
    return null;
  }

  /** Depth first without recursion, since a way may be long; the first end met again. */
  private String search(String begin, Set<String> done) {
    if (done.contains(begin)) {
      return null;
    }
    List<String> path = new ArrayList<>(List.of(begin));
    List<Integer> taken = new ArrayList<>(List.of(0));
    Set<String> onPath = new HashSet<>(path);
    while (!path.isEmpty()) {
      int top = path.size() - 1;
      List<String> further = next.getOrDefault(path.get(top), List.of());
      int index = taken.get(top);
      if (index == further.size()) {
        onPath.remove(path.get(top));
        done.add(path.remove(top));
        taken.remove(top);
        continue;
      }
      taken.set(top, index + 1);
      String to = further.get(index);
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

  private void join(String from, String to) {
    next.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
    before.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
  }
}
