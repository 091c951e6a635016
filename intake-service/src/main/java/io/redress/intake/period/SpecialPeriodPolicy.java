package io.redress.intake.period;

import java.time.Instant;
import java.util.Set;

/**
 * What falls into a special period: it is reported from its first second on and before its last, in
 * one of its branches, and filed under one of its leaves or groups.
 */
public final class SpecialPeriodPolicy {
  private SpecialPeriodPolicy() {}

  /**
   * Whether a report falls into it.
   *
   * @param branch {@code null} for a report of no branch, which falls into periods of all branches
   * @param leaf {@code null} while it is not known
   * @param group of the leaf, or {@code null}
   */
  static boolean covers(Scope scope, Instant at, String branch, String leaf, String group) {
    return !at.isBefore(scope.from())
        && at.isBefore(scope.to())
        && (scope.branches().isEmpty() || contains(scope.branches(), branch))
        && (scope.categories().isEmpty()
            || contains(scope.categories(), leaf)
            || contains(scope.categories(), group));
  }

  private static boolean contains(Set<String> codes, String code) {
    return code != null && codes.contains(code);
  }
}
