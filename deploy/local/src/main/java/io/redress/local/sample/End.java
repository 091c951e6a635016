package io.redress.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a plan is to end.
 *
 * @param disposition the case's; {@link #NO_CASE} when the report must have none
 * @param results the callback results that fit; empty when none is expected or it does not matter
 * @param rounds rounds at least
 * @param level escalation level at least
 * @param lane lane at the end; empty when it does not matter
 * @param through elements of the diagram that staff must have worked at
 */
record End(
    String disposition,
    Set<String> results,
    int rounds,
    int level,
    String lane,
    Set<String> through) {
  static final String NO_CASE = "NO_CASE";

  static End of(String disposition, String... results) {
    return new End(
        disposition, Set.of(results), disposition.equals(NO_CASE) ? 0 : 1, 0, "", Set.of());
  }

  End rounds(int least) {
    return new End(disposition, results, least, level, lane, through);
  }

  End level(int least) {
    return new End(disposition, results, rounds, least, lane, through);
  }

  End lane(String raised) {
    return new End(disposition, results, rounds, level, raised, through);
  }

  End through(String... elements) {
    return new End(disposition, results, rounds, level, lane, Set.of(elements));
  }

  /** Where the ending differs from the plan, in words; empty when it fits. */
  List<String> differences(Ending ending, Set<String> worked) {
    List<String> found = new ArrayList<>();
    if (!disposition.equals(ending.disposition())) {
      found.add("ended " + ending.disposition() + " instead of " + disposition);
    }
    if (!results.isEmpty() && !results.contains(ending.result())) {
      found.add("callback " + ending.result() + " instead of " + String.join(" or ", results));
    }
    if (ending.rounds() < rounds) {
      found.add("rounds " + ending.rounds() + ", planned " + rounds);
    }
    if (ending.level() < level) {
      found.add("escalation level " + ending.level() + ", planned " + level);
    }
    if (!lane.isEmpty() && !lane.equals(ending.lane())) {
      found.add("lane " + ending.lane() + " instead of " + lane);
    }
    through.stream()
        .filter(element -> !worked.contains(element))
        .forEach(element -> found.add("never came to " + element));
    return found;
  }
}
