package io.redress.analytics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the value of a figure is. */
public enum Unit {
  /** A number of complaints: the numerator. */
  COUNT(0),
  /** A share of all complaints of its population, 0 to 1: numerator by denominator. */
  SHARE(0),
  /** A share seen in a sample, 0 to 1, that stands for more than was asked: with its interval. */
  SAMPLED_SHARE(0),
  /** Complaints for each so many subscribers, who are no complaints: numerator, then divided. */
  RATE(0),
  /** A time in hours, measured of every complaint of the numerator: the median. */
  HOURS(3_600),
  /** Something from 0 to 1, measured of every complaint of the numerator: the mean. */
  LEVEL(10_000);

  private static final int DECIMALS = 4;

  private final int parts;

  Unit(int parts) {
    this.parts = parts;
  }

  /** Whether there is a denominator. */
  public boolean isShare() {
    return this == SHARE || this == SAMPLED_SHARE;
  }

  /** Whether something is measured of every counted complaint, in whole parts of the unit. */
  public boolean isMeasured() {
    return parts > 0;
  }

  /** A number of parts in this unit. */
  BigDecimal shown(double measured) {
    return BigDecimal.valueOf(measured / parts).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
