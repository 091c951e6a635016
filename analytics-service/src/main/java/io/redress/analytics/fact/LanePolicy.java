package io.redress.analytics.fact;

import java.util.List;

/** A lane is only ever raised, so that the highest one seen is the present one. */
final class LanePolicy {
  private static final List<String> RISING = List.of("STANDARD", "GREEN", "EMERGENCY");

  private LanePolicy() {}

  static String higher(String one, String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var difference = RISING.indexOf(one) - RISING.indexOf(other);
    // Two lanes that are not known here: any fixed order will do, as long as it is the same.
    return (difference == 0 ? one.compareTo(other) : difference) >= 0 ? one : other;
  }
}
