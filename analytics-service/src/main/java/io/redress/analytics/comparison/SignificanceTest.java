package io.redress.analytics.comparison;

/**
 * The outcome of a test of "the two shares are the same".
 *
 * @param statistic z, positive where the second share is greater; null for an exact test
 * @param pValue how often chance alone makes so great a difference or a greater one, 0 to 1
 */
record SignificanceTest(TestMethod method, Double statistic, double pValue) {

  /**
   * Tests two shares, of which at least one is counted.
   *
   * @throws IllegalArgumentException when both are known: there is no chance in them
   */
  static SignificanceTest of(Share first, Share second) {
    if (first instanceof CountedShare one && second instanceof CountedShare other) {
      return of(one, other);
    }
    if (first instanceof CountedShare counted && second instanceof KnownShare known) {
      return new SignificanceTest(
          TestMethod.BINOMIAL_EXACT, null, BinomialTest.pValue(counted, known.value()));
    }
    if (second instanceof CountedShare counted && first instanceof KnownShare known) {
      return new SignificanceTest(
          TestMethod.BINOMIAL_EXACT, null, BinomialTest.pValue(counted, known.value()));
    }
    throw new IllegalArgumentException("Neither share was counted.");
  }

  private static SignificanceTest of(CountedShare first, CountedShare second) {
    if (SmallSamplePolicy.isSmall(first, second)) {
      return new SignificanceTest(
          TestMethod.FISHER_EXACT, null, FisherExactTest.pValue(first, second));
    }
    var z = TwoProportionTest.statistic(first, second);
    return new SignificanceTest(TestMethod.TWO_PROPORTION_Z, z, Normal.beyond(z));
  }
}
