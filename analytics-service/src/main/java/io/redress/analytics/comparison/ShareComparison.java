package io.redress.analytics.comparison;

import io.redress.analytics.figure.NewcombeInterval;

/**
 * Two shares beside each other. The difference is the second minus the first, so that before and
 * after read from left to right.
 *
 * @param confidence of all intervals; the test finds a difference at 1 minus it
 */
record ShareComparison(
    Share first,
    Share second,
    double confidence,
    NewcombeInterval interval,
    SignificanceTest test) {

  /**
   * Compares two shares, of which at least one is counted.
   *
   * @param confidence more than 0 and less than 1
   */
  static ShareComparison of(Share first, Share second, double confidence) {
    var z = Normal.twoSided(confidence);
    return new ShareComparison(
        first,
        second,
        confidence,
        NewcombeInterval.of(first.value(), first.interval(z), second.value(), second.interval(z)),
        SignificanceTest.of(first, second));
  }

  double difference() {
    return second.value() - first.value();
  }

  boolean isSignificant() {
    return test.pValue() < 1 - confidence;
  }
}
