package io.redress.workflow.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Who may say that somebody is away, and for how long. */
final class AbsencePolicy {
  /** A longer one is entered again. */
  static final Duration LONGEST = Duration.ofDays(400);

  private static final Set<String> FOR_OTHERS = Set.of("head", "supervisor", "administrator");

  private AbsencePolicy() {}

  /** Everybody for themselves; heads, supervisors and administrators for others. */
  static boolean mayEnter(String user, Set<String> roles, String person) {
    return user.equals(person) || roles.stream().anyMatch(FOR_OTHERS::contains);
  }

  /** It has an end after its begin and in the future, not farther than {@link #LONGEST}. */
  static boolean isPeriod(Instant from, Instant until, Instant now) {
    return from.isBefore(until)
        && until.isAfter(now)
        && !from.isBefore(now.minus(LONGEST))
        && !until.isAfter(now.plus(LONGEST));
  }
}
