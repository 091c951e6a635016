package io.redress.analytics.comparison;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two shares, two-sided: the probability, with all margins as they are, of a
 * table that is no more likely than the one seen. Source: R. A. Fisher, Statistical Methods for
 * Research Workers (1934), section 21.02; two-sided as in R's {@code fisher.test}.
 */
final class FisherExactTest {
  /** Tables this little more likely count as equally likely: numbers are rounded. */
  private static final double EQUALLY = 1 + 1e-7;

  private FisherExactTest() {}

  static double pValue(CountedShare first, CountedShare second) {
    var tables =
        new HypergeometricDistribution(
            null,
            Math.toIntExact(first.denominator() + second.denominator()),
            Math.toIntExact(first.numerator() + second.numerator()),
            Math.toIntExact(first.denominator()));
    if (tables.getSupportLowerBound() == tables.getSupportUpperBound()) {
      return 1;
    }
    var seen = tables.probability(Math.toIntExact(first.numerator())) * EQUALLY;
    var sum = 0.0;
    for (var count = tables.getSupportLowerBound();
        count <= tables.getSupportUpperBound();
        count++) {
      var probability = tables.probability(count);
      if (probability <= seen) {
        sum += probability;
      }
    }
    return Math.min(1, sum);
  }
}
