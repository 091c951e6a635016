package io.redress.analytics.comparison;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The exact test of a counted share against a known one, two-sided: the probability of a count that
 * is no more likely than the one seen. Source: W. J. Conover, Practical Nonparametric Statistics
 * (1971), 97–104; two-sided as in R's {@code binom.test}.
 */
final class BinomialTest {
  private static final double EQUALLY = 1 + 1e-7;

  private BinomialTest() {}

  static double pValue(CountedShare counted, double known) {
    var trials = Math.toIntExact(counted.denominator());
    var seen = Math.toIntExact(counted.numerator());
    if (known == 0 || known == 1) {
      return seen == trials * known ? 1 : 0;
    }
    var counts = new BinomialDistribution(null, trials, known);
    var likely = (int) Math.min(trials, Math.floor((trials + 1.0) * known));
    var bound = counts.probability(seen) * EQUALLY;
    if (counts.probability(likely) <= bound) {
      return 1;
    }
    var sum =
        seen < likely
            ? counts.cumulativeProbability(seen) + above(counts, likely, trials, bound)
            : above(counts, seen - 1) + below(counts, likely, bound);
    return Math.min(1, sum);
  }

  /** From the first count after {@code likely} that is no more likely than the bound. */
  private static double above(BinomialDistribution counts, int likely, int trials, double bound) {
    var low = likely;
    var high = trials + 1;
    while (high - low > 1) {
      var middle = low + (high - low) / 2;
      if (counts.probability(middle) <= bound) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high > trials ? 0 : above(counts, high - 1);
  }

  /** Up to the last count before {@code likely} that is no more likely than the bound. */
  private static double below(BinomialDistribution counts, int likely, double bound) {
    var low = -1;
    var high = likely;
    while (high - low > 1) {
      var middle = low + (high - low) / 2;
      if (counts.probability(middle) <= bound) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return counts.cumulativeProbability(low);
  }

  /** Mirrored, so that a small tail is not the rest of a number near 1. */
  private static double above(BinomialDistribution counts, int last) {
    var trials = counts.getNumberOfTrials();
    return new BinomialDistribution(null, trials, 1 - counts.getProbabilityOfSuccess())
        .cumulativeProbability(trials - last - 1);
  }
}
