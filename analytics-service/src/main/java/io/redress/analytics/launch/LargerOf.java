package io.redress.analytics.launch;

import io.redress.analytics.warning.Baseline;
import io.redress.analytics.warning.Usual;
import java.time.LocalDate;

/**
 * The larger of what was usual and what is expected, day by day. What is usual was learned and has
 * an error, what is expected was said and has none.
 *
 * @param usual null where too little is known of it
 * @param profile by which a day's expectation is spread over its hours; null: all of it is expected
 *     in the last one
 * @param doubt standard errors given to what is usual
 */
record LargerOf(
    Usual usual, Usual profile, ExpectedComplaints expected, double doubt, double dispersion)
    implements Baseline {
  private static final int LAST_HOUR = 23;
  private static final double HOURS = 24;

  @Override
  public double expected(LocalDate day, int hour) {
    return isUsual(day) ? usual.expected(day, hour) : expected.perDay() * share(day, hour);
  }

  @Override
  public double expected(LocalDate day) {
    return isUsual(day) ? usual.expected(day) : expected.perDay();
  }

  @Override
  public double error(LocalDate day) {
    return isUsual(day) ? usual.error(day) : 0;
  }

  private boolean isUsual(LocalDate day) {
    return usual != null
        && usual.expected(day) * (1 + doubt * usual.error(day)) > expected.perDay();
  }

  private double share(LocalDate day, int hour) {
    if (expected.per() == ExpectedComplaints.Per.HOUR) {
      return 1 / HOURS;
    }
    if (profile == null) {
      return hour == LAST_HOUR ? 1 : 0;
    }
    return profile.expected(day, hour) / profile.expected(day);
  }
}
