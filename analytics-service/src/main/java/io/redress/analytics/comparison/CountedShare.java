package io.redress.analytics.comparison;

import io.redress.analytics.figure.WilsonInterval;

/**
 * A share counted in a sample.
 *
 * @param numerator 0 to the denominator
 * @param denominator 1 to {@link #MOST}
 */
record CountedShare(long numerator, long denominator) implements Share {
  /** More than anyone complains; two of them together still fit the exact tests. */
  static final long MOST = 1_000_000_000;

  CountedShare {
    if (denominator < 1 || denominator > MOST || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator + " is no share");
    }
  }

  @Override
  public double value() {
    return (double) numerator / denominator;
  }

  @Override
  public WilsonInterval interval(double z) {
    return WilsonInterval.of(numerator, denominator, z);
  }
}
