package io.redress.workflow.deadline;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How long each clock of a case may run: one row of the service-level table, kept with the case so
 * that a later edit of the table moves no running deadline.
 *
 * @param calendar code of the calendar on which the durations are counted
 * @param durations by clock name ({@code verify}, {@code firstContact}, {@code progress}, {@code
 *     resolve}, {@code review}, {@code callback}, {@code callbackWait}, {@code customerAnswer}, or
 *     one of a process owner's own columns)
 * @param calendars code of the calendar of those clocks that have one of their own in the table
 */
public record ServiceLevel(
    String calendar, Map<String, Duration> durations, Map<String, String> calendars) {
  public ServiceLevel {
    Objects.requireNonNull(calendar);
    durations = Map.copyOf(durations);
    calendars = Map.copyOf(calendars);
  }

  /** All clocks on one calendar. */
  public ServiceLevel(String calendar, Map<String, Duration> durations) {
    this(calendar, durations, Map.of());
  }

  /** The calendar that the table gives to this one clock, whatever the others count on. */
  public Optional<String> ownCalendarOf(String clock) {
    return Optional.ofNullable(calendars.get(clock));
  }

  /** The duration of a clock; empty for a clock that the table does not name. */
  public Optional<Duration> of(String clock) {
    return Optional.ofNullable(durations.get(clock));
  }
}
