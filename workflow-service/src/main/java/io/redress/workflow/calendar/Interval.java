package io.redress.workflow.calendar;

import java.time.Instant;

/**
 * Time between two instants.
 *
 * @param from included
 * @param to excluded, after {@code from}
 */
public record Interval(Instant from, Instant to) {
  public Interval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("An interval ends after it begins");
    }
  }
}
