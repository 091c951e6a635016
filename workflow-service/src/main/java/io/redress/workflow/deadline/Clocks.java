package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a clock of a case begins, and whose it is. */
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

  /** The department that a clock is shown for, or {@code null}. */
  static String shownFor(CaseFile file, String clock) {
    return switch (clock) {
      case "firstContact", "progress" -> file.firstDepartment;
      case "verify" -> null;
      default -> file.leadDepartment;
    };
  }

  /** Whether a clock is kept by whoever is first-responsible. */
  static boolean isOfFirstResponsible(String clock) {
    return clock.equals("firstContact") || clock.equals("progress");
  }

  /**
   * The department whose own calendar a clock counts on; {@code null} for the clocks of the case as
   * a whole: what is promised to the customer does not depend on who works on it.
   */
  static String department(CaseFile file, String clock) {
    return clock.equals(DueTimes.RESOLVE) ? null : shownFor(file, clock);
  }

  /** The instant, or the next whole second. */
  static Instant wholeSecond(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? second : second.plusSeconds(1);
  }

  /** The length, a part of a second rounded up. */
  static long wholeSeconds(Duration length) {
    return length.getNano() == 0 ? length.getSeconds() : length.getSeconds() + 1;
  }

  private static boolean waitedForCustomer(CaseFile file) {
    return file.informedAt.isAfter(file.roundStartedAt);
  }
}
