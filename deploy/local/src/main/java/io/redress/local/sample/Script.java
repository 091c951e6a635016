package io.redress.local.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far the plan of one complaint has been played. The same question gets the same answer. */
final class Script {
  private final Plan plan;
  private final Map<String, Decision> decided = new HashMap<>();
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Map<String, Integer> callbacks = new HashMap<>();
  private final Deque<Act> owed = new ArrayDeque<>();
  private final Set<String> occasions = new HashSet<>();

  Script(Plan plan) {
    this.plan = plan;
  }

  /** The decision for a work item. */
  Decision decision(String itemId, String element) {
    return decided.computeIfAbsent(
        itemId, i -> plan.decision(element, seen.merge(element, 1, Integer::sum) - 1));
  }

  /** How often this element came up so far. */
  int times(String element) {
    return seen.getOrDefault(element, 0);
  }

  /** What the customer says at this callback. */
  String answer(String callbackId) {
    return plan.answer(callbacks.computeIfAbsent(callbackId, c -> callbacks.size()));
  }

  /** Notes that the customer is to act, once for this occasion. */
  void owe(Act act, String occasion) {
    if (act != Act.NONE && occasions.add(act + occasion)) {
      owed.add(act);
    }
  }

  /** What the customer is to do next. */
  Optional<Act> owed() {
    return Optional.ofNullable(owed.peek());
  }

  /** The customer did it. */
  void paid() {
    owed.remove();
  }
}
