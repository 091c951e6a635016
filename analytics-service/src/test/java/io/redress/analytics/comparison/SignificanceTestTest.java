package io.redress.analytics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

class SignificanceTestTest {
  private static CountedShare of(long numerator, long denominator) {
    return new CountedShare(numerator, denominator);
  }

  private static CountedShare part(int trials, int permille) {
    return of((long) trials * permille / 1000, trials);
  }

  /** A. Agresti, An Introduction to Categorical Data Analysis (2007), 2.4.3: X² is 25.0. */
  @Test
  void theZTestAgreesWithThePhysiciansHealthStudy() {
    var test = SignificanceTest.of(of(104, 11037), of(189, 11034));
    assertEquals(TestMethod.TWO_PROPORTION_Z, test.method());
    assertEquals(25.0, test.statistic() * test.statistic(), 0.05);
    assertEquals(5.69e-7, test.pValue(), 0.01e-7);
  }

  /** Fisher's tea tasting and his convictions of twins, as in the manual of R's fisher.test. */
  @Test
  void fishersTestAgreesWithHisExamples() {
    var tea = SignificanceTest.of(of(3, 4), of(1, 4));
    assertEquals(TestMethod.FISHER_EXACT, tea.method());
    assertEquals(0.4857, tea.pValue(), 0.00005);
    assertEquals(0.0005367, FisherExactTest.pValue(of(2, 17), of(10, 13)), 0.00000005);
  }

  /** Conover (1971), page 97: Mendel's peas, as in the manual of R's binom.test. */
  @Test
  void theBinomialTestAgreesWithMendelsPeas() {
    var test = SignificanceTest.of(new KnownShare(0.75), of(682, 925));
    assertEquals(TestMethod.BINOMIAL_EXACT, test.method());
    assertEquals(0.3825, test.pValue(), 0.00005);
    assertEquals(test.pValue(), SignificanceTest.of(of(682, 925), new KnownShare(0.75)).pValue());
  }

  @Test
  void nobodyAndEverybodyInBothGroupsIsNoDifference() {
    assertEquals(1, SignificanceTest.of(of(0, 2000), of(0, 3000)).pValue(), 1e-9);
    assertEquals(1, SignificanceTest.of(of(2000, 2000), of(3000, 3000)).pValue(), 1e-9);
    assertEquals(1, SignificanceTest.of(of(0, 1), of(0, 10)).pValue());
    assertEquals(1, SignificanceTest.of(of(10, 10), of(1, 1)).pValue());
    assertEquals(1, BinomialTest.pValue(of(0, 9), 0));
    assertEquals(0, BinomialTest.pValue(of(1, 9), 0));
    assertEquals(1, BinomialTest.pValue(of(9, 9), 1));
    assertEquals(1, BinomialTest.pValue(of(0, 1), 0.5));
  }

  @Test
  void theGreatestGroupsAreStillTested() {
    var most = CountedShare.MOST;
    assertEquals(0.5, SignificanceTest.of(of(1, most), of(3, most)).pValue(), 0.2);
    assertEquals(0, SignificanceTest.of(of(0, most), of(most, most)).pValue());
    assertTrue(BinomialTest.pValue(of(most / 2, most), 0.50001) < 0.6);
  }

  @Test
  void twoKnownSharesHaveNoChanceInThem() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SignificanceTest.of(new KnownShare(0.4), new KnownShare(0.5)));
  }

  @Property
  void everyTestIsTheSameFromBothSides(
      @ForAll @IntRange(min = 1, max = 500) int trials,
      @ForAll @IntRange(min = 1, max = 500) int others,
      @ForAll @IntRange(max = 1000) int permille,
      @ForAll @IntRange(max = 1000) int otherPermille) {
    var first = part(trials, permille);
    var second = part(others, otherPermille);
    var there = SignificanceTest.of(first, second);
    var back = SignificanceTest.of(second, first);
    assertTrue(there.pValue() >= 0 && there.pValue() <= 1);
    assertEquals(there.method(), back.method());
    assertEquals(there.pValue(), back.pValue(), 1e-9);
  }

  @Property
  void theSquareOfZIsPearsonsChiSquared(
      @ForAll @IntRange(min = 20, max = 5000) int trials,
      @ForAll @IntRange(min = 20, max = 5000) int others,
      @ForAll @IntRange(min = 300, max = 700) int permille,
      @ForAll @IntRange(min = 300, max = 700) int otherPermille) {
    var first = part(trials, permille);
    var second = part(others, otherPermille);
    double all = trials + others;
    var counted = first.numerator() + second.numerator();
    var chiSquared = 0.0;
    for (var share : new CountedShare[] {first, second}) {
      var expected = share.denominator() * counted / all;
      var rest = share.denominator() - expected;
      var apart = Math.pow(share.numerator() - expected, 2);
      chiSquared += apart / expected + apart / rest;
    }
    var z = TwoProportionTest.statistic(first, second);
    assertEquals(chiSquared, z * z, 1e-9 * Math.max(1, chiSquared));
  }

  @Property
  void fishersTestSumsAllTablesThatAreNoMoreLikely(
      @ForAll @IntRange(min = 1, max = 20) int trials,
      @ForAll @IntRange(min = 1, max = 20) int others,
      @ForAll @IntRange(max = 1000) int permille,
      @ForAll @IntRange(max = 1000) int otherPermille) {
    var first = part(trials, permille);
    var second = part(others, otherPermille);
    var counted = (int) (first.numerator() + second.numerator());
    var seen = ways(trials, (int) first.numerator()) * ways(others, (int) second.numerator());
    var sum = 0L;
    for (var count = Math.max(0, counted - others); count <= Math.min(trials, counted); count++) {
      var tables = ways(trials, count) * ways(others, counted - count);
      sum += tables <= seen ? tables : 0;
    }
    assertEquals(
        (double) sum / ways(trials + others, counted), FisherExactTest.pValue(first, second), 1e-9);
  }

  private static long ways(int all, int chosen) {
    return CombinatoricsUtils.binomialCoefficient(all, chosen);
  }

  @Property
  void theBinomialTestSumsAllCountsThatAreNoMoreLikely(
      @ForAll @IntRange(min = 1, max = 300) int trials,
      @ForAll @IntRange(max = 1000) int permille,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    var seen = part(trials, permille);
    var counts = new BinomialDistribution(null, trials, percent / 100.0);
    var bound = counts.probability((int) seen.numerator()) * (1 + 1e-7);
    var sum = 0.0;
    for (var count = 0; count <= trials; count++) {
      var probability = counts.probability(count);
      sum += probability <= bound ? probability : 0;
    }
    assertEquals(Math.min(1, sum), BinomialTest.pValue(seen, percent / 100.0), 1e-9);
  }
}
