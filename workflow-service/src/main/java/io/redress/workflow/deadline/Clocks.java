package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a clock of a case is due. Whole seconds, because the engine's timers are: a part of a second
 * is rounded up, so that no timer comes before its time.
 */
public final class Clocks {
  private Clocks() {}

  /**
   * When the clock began to run. The clocks towards the customer and the first verification run
   * from the registration (or from the begin of the present round); the progress clock from the
   * last time the customer heard of us; all others from the moment they are asked for.
   */
  public static Instant start(CaseFile file, String clock, Instant now) {
    return switch (clock) {
      case "resolve", "firstContact" -> file.roundStartedAt;
      case "verify" ->
          file.round == 1 && file.leadDepartment == null && !waitedForCustomer(file)
              ? file.roundStartedAt
              : now;
      case "progress" -> file.informedAt;
      default -> now;
    };
  }

  /**
   * The due time of a part of a clock.
   *
   * @param percent of the clock's duration, 1 or more; 100 is the deadline itself
   * @throws IllegalArgumentException for a clock that the service level does not name
   */
  public static Instant due(CaseFile file, String clock, int percent, Instant now) {
    return due(file.serviceLevel, clock, percent, start(file, clock, now));
  }

  /** As above, for a clock that began at a known time. */
  public static Instant due(ServiceLevel level, String clock, int percent, Instant start) {
    Duration whole =
        level
            .of(clock)
            .orElseThrow(
                () -> new IllegalArgumentException("The service level names no clock " + clock));
    Instant due = start.plus(whole.multipliedBy(percent).dividedBy(100));
    Instant seconds = due.truncatedTo(ChronoUnit.SECONDS);
    return seconds.equals(due) ? due : seconds.plusSeconds(1);
  }

  private static boolean waitedForCustomer(CaseFile file) {
    return file.informedAt.isAfter(file.roundStartedAt);
  }
}
