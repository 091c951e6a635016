package io.redress.workflow.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that a clock treats alike.
 *
 * @param from included
 * @param to excluded
 * @param why what it is
 * @param name the name of the day, where the calendar names it; otherwise {@code null}
 */
public record Part(Instant from, Instant to, Why why, String name) {
  /** What a stretch of time is to a clock. */
  public enum Why {
    /** Counted: the calendar has no pause, day or night. */
    ROUND_THE_CLOCK,
    /** Counted: within the hours of a working day. */
    WORKING_TIME,
    /** Skipped: night, or a break of a working day. */
    OUTSIDE_HOURS,
    /** Skipped: Saturday or Sunday without work. */
    WEEKEND,
    /** Skipped: another weekday without work. */
    NOT_A_WORKING_DAY,
    /** Skipped: a day without work that the calendar names. */
    HOLIDAY,
    /** Would have been counted, but the clock was stopped. */
    PAUSED;

    /** Whether the clock runs in it. */
    public boolean counted() {
      return this == ROUND_THE_CLOCK || this == WORKING_TIME;
    }
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Whether the other follows at once and is the same to the clock. */
  boolean goesOnAs(Part next) {
    return to.equals(next.from) && why == next.why && java.util.Objects.equals(name, next.name);
  }

  /** This and what follows it. */
  Part and(Part next) {
    return new Part(from, next.to, why, name);
  }
}
