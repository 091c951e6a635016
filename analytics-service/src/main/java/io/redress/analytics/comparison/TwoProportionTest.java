package io.redress.analytics.comparison;

/**
 * The z-test of two shares with the pooled variance, without continuity correction; its square is
 * Pearson's chi-squared of the four cells. Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical
 * Methods for Rates and Proportions (2003), section 3.1.
 */
final class TwoProportionTest {
  private TwoProportionTest() {}

  /** Positive where the second share is greater. Not defined where nobody or everybody counts. */
  static double statistic(CountedShare first, CountedShare second) {
    var all = (double) first.denominator() + second.denominator();
    var pooled = (first.numerator() + second.numerator()) / all;
    var variance = pooled * (1 - pooled) * (1.0 / first.denominator() + 1.0 / second.denominator());
    return (second.value() - first.value()) / Math.sqrt(variance);
  }
}
