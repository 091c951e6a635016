package io.redress.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The years that times and days of the business are of: what is outside is a slip or an attack, and
 * beyond what calendars count and tables keep.
 */
public final class Years {
  /** The first one. */
  public static final int FIRST = 2000;

  /** The last one, included. */
  public static final int LAST = 2100;

  /** Compared as instants: the years of some are beyond those of any calendar. */
  private static final Instant BEGIN = begin(FIRST);

  private static final Instant END = begin(LAST + 1);

  private Years() {}

  private static Instant begin(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether a time is of one of them, in UTC. */
  public static boolean have(Instant time) {
    return !time.isBefore(BEGIN) && time.isBefore(END);
  }

  /** Whether a day is of one of them. */
  public static boolean have(LocalDate day) {
    return have(day.getYear());
  }

  /** Whether a year is one of them. */
  public static boolean have(int year) {
    return year >= FIRST && year <= LAST;
  }
}
