package io.redress.analytics.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which days are not what their day of the week says: public holidays that are like a Sunday,
 * working days that make up for them, days that are like no other.
 */
public record WeekCalendar(Map<LocalDate, DayLike> days) {
  /** Every day is what its day of the week says. */
  public static final WeekCalendar PLAIN = new WeekCalendar(Map.of());

  public WeekCalendar {
    days = Map.copyOf(days);
  }

  /** The day of the week that a day is like; its own where it is like none. */
  public DayOfWeek weekday(LocalDate day) {
    return Optional.ofNullable(days.get(day)).flatMap(DayLike::weekday).orElse(day.getDayOfWeek());
  }

  /** Those of no day that is like no other, in their order. */
  public <T> List<T> without(List<T> all, Function<T, LocalDate> day) {
    return all.stream().filter(each -> !isExcluded(day.apply(each))).toList();
  }

  /** Whether a day is like no other. */
  public boolean isExcluded(LocalDate day) {
    return days.get(day) == DayLike.EXCLUDED;
  }
}
