package io.redress.analytics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.analytics.figure.WilsonInterval;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleSizeTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  /** The sizes in every textbook: 5 points take 385, 3 points 1,068. */
  @Test
  void agreesWithTheKnownSizes() {
    assertEquals(385, SampleSize.forPrecision(0.5, 0.05, 0.95, ANY));
    assertEquals(1068, SampleSize.forPrecision(0.5, 0.03, 0.95, ANY));
  }

  /** The manual of R's power.prop.test: shares 0.50 and 0.75, power 0.90 take 76.7. */
  @Test
  void agreesWithThePublishedPower() {
    assertEquals(77, SampleSize.forDifference(0.5, 0.75, 0.95, 0.9));
    assertEquals(77, SampleSize.forDifference(0.75, 0.5, 0.95, 0.9));
  }

  @Test
  void aSmallPopulationIsNeverAskedMoreThanOnceEach() {
    assertEquals(323, SampleSize.forPrecision(0.5, 0.05, 0.95, 2000));
    assertEquals(1, SampleSize.forPrecision(0.5, 0.05, 0.95, 1));
    assertEquals(1, SampleSize.forPrecision(0, 0.05, 0.95, 1));
  }

  /** One answer shows of no share that it is 0: its interval reaches to 79 %. */
  @Test
  void whereAlmostNobodyOrEverybodyIsExpectedTheIntervalThatIsShownDecides() {
    for (var share : new double[] {0, 1}) {
      assertEquals(35, SampleSize.forPrecision(share, 0.05, 0.95, ANY));
      var interval = WilsonInterval.of(Math.round(35 * share), 35);
      assertTrue(interval.high() - interval.low() <= 0.1);
      interval = WilsonInterval.of(Math.round(34 * share), 34);
      assertTrue(interval.high() - interval.low() > 0.1);
      assertEquals(35, SampleSize.forPrecision(share, 0.05, 0.95, 1_000_000_000));
      assertEquals(26, SampleSize.forPrecision(share, 0.05, 0.95, 100));
    }
  }

  /** So few are tested by Fisher's exact test, which needs more of them than the normal one. */
  @Test
  void aDifferenceBetweenNobodyAndEverybodyTakesFourOfEach() {
    assertEquals(4, SampleSize.forDifference(0, 1, 0.95, 0.8));
    assertEquals(4, SampleSize.forDifference(1, 0, 0.95, 0.8));
    assertTrue(FisherExactTest.pValue(new CountedShare(0, 4), new CountedShare(4, 4)) < 0.05);
    assertTrue(FisherExactTest.pValue(new CountedShare(0, 3), new CountedShare(3, 3)) > 0.05);
  }

  /** Where enough are asked for the normal test, no more are asked than it needs. */
  @Test
  void aRareShareTakesWhatTheTestOfItsSampleNeeds() {
    assertEquals(190, SampleSize.forDifference(0, 0.05, 0.95, 0.8));
    assertTrue(SmallSamplePolicy.isSmall(new CountedShare(0, 190), new CountedShare(9, 190)));
  }

  @Property
  void oneAnswerLessWouldBeTooFew(
      @ForAll @IntRange(max = 1000) int permille, @ForAll @IntRange(min = 1, max = 500) int width) {
    var share = permille / 1000.0;
    var half = width / 1000.0;
    var answers = SampleSize.forPrecision(share, half, 0.95, ANY);
    assertTrue(halfWidth(share, answers) <= half * (1 + 1e-9));
    assertTrue(answers == 1 || halfWidth(share, answers - 1) > half * (1 - 1e-9));
  }

  /** The greater of Cochran's and Wilson's. */
  private static double halfWidth(double share, long answers) {
    var z = Normal.twoSided(0.95);
    var variance = share * (1 - share) / answers;
    var wilson =
        z / (1 + z * z / answers) * Math.sqrt(variance + z * z / (4.0 * answers * answers));
    return Math.max(z * Math.sqrt(variance), wilson);
  }

  @Property
  void moreConfidenceAndMorePowerTakeMoreAnswers(
      @ForAll @IntRange(max = 100) int first,
      @ForAll @IntRange(max = 100) int second,
      @ForAll @IntRange(min = 50, max = 98) int percent) {
    Assume.that(first != second);
    var one = first / 100.0;
    var other = second / 100.0;
    var level = percent / 100.0;
    assertTrue(
        SampleSize.forDifference(one, other, level, 0.8)
            <= SampleSize.forDifference(one, other, level + 0.01, 0.8));
    assertTrue(
        SampleSize.forDifference(one, other, 0.95, level)
            <= SampleSize.forDifference(one, other, 0.95, level + 0.01));
  }
}
