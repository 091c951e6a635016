package io.redress.workflow.deadline;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How long each clock of a case may run: one row of the service-level table, kept with the case so
 * that a later edit of the table moves no running deadline.
 *
 * @param calendar name of the calendar on which the durations are counted
 * @param durations by clock name ({@code verify}, {@code firstContact}, {@code progress}, {@code
 *     resolve}, {@code review}, {@code callback}, {@code callbackWait}, {@code customerAnswer}, or
 *     one of a process owner's own columns)
 */
public record ServiceLevel(String calendar, Map<String, Duration> durations) {
  public ServiceLevel {
    Objects.requireNonNull(calendar);
    durations = Map.copyOf(durations);
  }

  /** The duration of a clock; empty for a clock that the table does not name. */
  public Optional<Duration> of(String clock) {
    return Optional.ofNullable(durations.get(clock));
  }
}
