package io.redress.analytics.warning;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What was counted on one day of the business zone, by hour of its clock. An hour that a change of
 * the clock repeats holds both, one that it skips holds none.
 *
 * @param byHour 24 numbers, each 0 or more
 */
public record DayCounts(LocalDate day, int[] byHour) {
  /** Hours of a clock. */
  public static final int HOURS = 24;

  public DayCounts {
    if (byHour.length != HOURS || Arrays.stream(byHour).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A day has 24 hours of 0 or more");
    }
    byHour = byHour.clone();
  }

  /** What was counted in this hour of the clock. */
  public int at(int hour) {
    return byHour[hour];
  }

  /** The same with all of it in the last hour, when it is known. */
  DayCounts inLastHour() {
    var counts = new int[HOURS];
    counts[HOURS - 1] = total();
    return new DayCounts(day, counts);
  }

  @Override
  public int[] byHour() {
    return byHour.clone();
  }

  /** The whole day. */
  public int total() {
    return Arrays.stream(byHour).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayCounts that
        && day.equals(that.day)
        && Arrays.equals(byHour, that.byHour);
  }

  @Override
  public int hashCode() {
    return 31 * day.hashCode() + Arrays.hashCode(byHour);
  }

  @Override
  public String toString() {
    return day + "=" + total();
  }
}
