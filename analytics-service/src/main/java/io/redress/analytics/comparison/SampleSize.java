package io.redress.analytics.comparison;

/** How many answers are needed, found before they are asked for. */
final class SampleSize {
  private SampleSize() {}

  /**
   * The fewest answers whose share is known to within the half width: {@code z² p (1-p) / h²},
   * rounded up, corrected for a population that is not much greater than the sample. Source: W. G.
   * Cochran, Sampling Techniques (1977), sections 4.4 and 4.5.
   *
   * @param share expected, 0 to 1; 0.5 is the safe guess
   * @param halfWidth of the interval, more than 0
   * @param population how many there are to ask, 1 or more; infinite where it is not known
   */
  static long forPrecision(double share, double halfWidth, double confidence, double population) {
    var z = Normal.twoSided(confidence);
    var uncorrected = z * z * share * (1 - share) / (halfWidth * halfWidth);
    var needed = uncorrected / (1 + (uncorrected - 1) / population);
    return Math.max(1, up(needed));
  }

  /**
   * The fewest answers in each of two groups of the same size whose two-sided test finds the
   * difference with this power, rounded up, without continuity correction. Source: J. L. Fleiss, B.
   * Levin, M. C. Paik, Statistical Methods for Rates and Proportions (2003), formula 4.14; as R's
   * {@code power.prop.test}.
   *
   * @param first expected share, not the second one
   * @param power how likely the difference is found, more than 0 and less than 1
   */
  static long forDifference(double first, double second, double confidence, double power) {
    var mean = (first + second) / 2;
    var root =
        Normal.twoSided(confidence) * Math.sqrt(2 * mean * (1 - mean))
            + Normal.quantile(power) * Math.sqrt(first * (1 - first) + second * (1 - second));
    var needed = root * root / ((first - second) * (first - second));
    return Math.max(1, up(needed));
  }

  /** What is whole but for the last digits of a double stays as it is. */
  private static long up(double number) {
    return (long) Math.ceil(number - number * 1e-12);
  }
}
