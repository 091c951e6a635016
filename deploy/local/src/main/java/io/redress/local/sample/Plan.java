package io.redress.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The script of one complaint: how it starts, what is decided at which element of the diagram, what
 * the customer answers when called, how it is to end.
 *
 * @param says one line for people
 * @param decisions per element id, in the order of its work items; after the last one, and at
 *     elements not named, the usual decision is taken
 * @param answers per callback, in order: YES, SO_SO, NO, or SILENT (never reached); the last one
 *     repeats
 */
record Plan(
    String name,
    String says,
    Start start,
    Map<String, List<Decision>> decisions,
    List<String> answers,
    End end) {
  static final String SILENT = "SILENT";

  static Plan of(String name, String says, End end) {
    return new Plan(name, says, Start.AT_ONCE, Map.of(), List.of("YES"), end);
  }

  Plan starts(Start how) {
    return new Plan(name, says, how, decisions, answers, end);
  }

  /** The next work item of this element is decided so. */
  Plan at(String element, Decision decision) {
    Map<String, List<Decision>> more = new HashMap<>(decisions);
    List<Decision> sequence = new ArrayList<>(more.getOrDefault(element, List.of()));
    sequence.add(decision);
    more.put(element, List.copyOf(sequence));
    return new Plan(name, says, start, Map.copyOf(more), answers, end);
  }

  Plan answering(String... answersInOrder) {
    return new Plan(name, says, start, decisions, List.of(answersInOrder), end);
  }

  /**
   * What is decided at the n-th work item of an element.
   *
   * @param nth from 0
   */
  Decision decision(String element, int nth) {
    List<Decision> sequence = decisions.getOrDefault(element, List.of());
    return nth < sequence.size() ? sequence.get(nth) : Decision.USUAL;
  }

  /**
   * What the customer says at the n-th callback.
   *
   * @param nth from 0
   */
  String answer(int nth) {
    return answers.get(Math.min(nth, answers.size() - 1));
  }
}
