package io.redress.analytics.holiday;

import java.time.DayOfWeek;
import java.util.Optional;

/** Which day of the week a day is like, as far as complaints go. */
public enum DayLike {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /** Like none: nothing is learned from it, and it is not judged. */
  EXCLUDED;

  /** Empty for a day that is like none. */
  Optional<DayOfWeek> weekday() {
    return this == EXCLUDED ? Optional.empty() : Optional.of(DayOfWeek.valueOf(name()));
  }
}
