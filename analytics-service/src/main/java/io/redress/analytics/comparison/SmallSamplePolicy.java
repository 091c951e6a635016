package io.redress.analytics.comparison;

/**
 * When samples are too small for the normal approximation: when, were both shares the same, fewer
 * than 5 would be expected in any of the four cells. Source: W. G. Cochran, Biometrics 10 (1954),
 * 417–451.
 */
final class SmallSamplePolicy {
  private static final double LEAST_EXPECTED = 5;

  private SmallSamplePolicy() {}

  /** How many in each of two groups of the same size are not too few. */
  static double enough(double meanShare) {
    return LEAST_EXPECTED / Math.min(meanShare, 1 - meanShare);
  }

  static boolean isSmall(CountedShare first, CountedShare second) {
    var all = (double) first.denominator() + second.denominator();
    var counted = (double) first.numerator() + second.numerator();
    var smaller = Math.min(first.denominator(), second.denominator());
    return smaller * Math.min(counted, all - counted) / all < LEAST_EXPECTED;
  }
}
