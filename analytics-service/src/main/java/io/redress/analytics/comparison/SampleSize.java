package io.redress.analytics.comparison;

/** How many answers are needed, found before they are asked for. */
final class SampleSize {
  private SampleSize() {}

  /**
   * The fewest answers whose share is known to within the half width: {@code z² p (1-p) / h²},
   * rounded up, corrected for a population that is not much greater than the sample. Source: W. G.
   * Cochran, Sampling Techniques (1977), sections 4.4 and 4.5. Where the share is near 0 or 1 these
   * would be next to none, and say next to nothing: there they are as many as make {@link
   * io.redress.analytics.figure.WilsonInterval}, which is shown with the share, as narrow.
   *
   * @param share expected, 0 to 1; 0.5 is the safe guess
   * @param halfWidth of the interval, more than 0
   * @param population how many there are to ask, 1 or more; infinite where it is not known
   */
  static long forPrecision(double share, double halfWidth, double confidence, double population) {
    var z = Normal.twoSided(confidence);
    var variance = share * (1 - share);
    var uncorrected =
        Math.max(z * z * variance / (halfWidth * halfWidth), forWilson(variance, halfWidth, z * z));
    var needed = uncorrected / (1 + (uncorrected - 1) / population);
    return Math.max(1, up(needed));
  }

  /** Where half of Wilson's interval is the half width, solved for the number of answers. */
  private static double forWilson(double variance, double halfWidth, double square) {
    var a = halfWidth * halfWidth;
    var b = square * (2 * a - variance);
    var c = square * square * (a - 0.25);
    return (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a);
  }

  /**
   * The fewest answers in each of two groups of the same size whose two-sided test finds the
   * difference with this power, rounded up. Where they are enough for the normal test, without
   * continuity correction. Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for
   * Rates and Proportions (2003), formula 4.14; as R's {@code power.prop.test}. Where they are so
   * few that Fisher's exact test decides ({@link SmallSamplePolicy}), as many as that needs, or as
   * many as are enough for the normal one, if those are fewer. Source: J. T. Casagrande, M. C.
   * Pike, P. G. Smith, Biometrics 34 (1978), 483–486.
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
    var normal = Math.max(needed, SmallSamplePolicy.enough(mean));
    return Math.max(1, up(Math.min(normal, exact(needed, Math.abs(first - second)))));
  }

  private static double exact(double needed, double difference) {
    return needed / 4 * Math.pow(1 + Math.sqrt(1 + 4 / (needed * difference)), 2);
  }

  /** What is whole but for the last digits of a double stays as it is. */
  private static long up(double number) {
    return (long) Math.ceil(number - number * 1e-12);
  }
}
