package io.redress.analytics.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days of the business zone, both ends included. */
public record Period(LocalDate from, LocalDate to) {
  /** How many days it has, 1 or more. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** How many of its days are not over yet; 0 where all are. */
  public long unfinishedDays(LocalDate today) {
    return to.isBefore(today)
        ? 0
        : ChronoUnit.DAYS.between(from.isAfter(today) ? from : today, to) + 1;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
