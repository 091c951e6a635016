package io.redress.analytics.warning;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A sequential test for a rise of counts above what is usual. The statistic R begins at 0; each
 * hour brings R = (R + 1) × e, where e is the likelihood ratio of the hour's count given the
 * earlier hours of its day, averaged over a set of possible rises. While nothing has risen, e is 1
 * on average, so R minus the number of hours is a martingale, and by optional stopping the mean
 * time until R reaches a threshold is at least that many hours: a threshold of 8,760 stands for at
 * most one false alarm a year and series, whatever the profile of the hours. Sources: A. N.
 * Shiryaev (1963), S. W. Roberts (1966); as e-detector: J. Shin, A. Ramdas, A. Rinaldo (2024).
 *
 * <p>Days scatter more than chance has it (weather, news, a batch of bills), and the hours of a day
 * scatter together: each day has a factor of its own, gamma distributed around 1, and its hours are
 * Poisson given that. What a busy morning says is then not taken for new evidence every hour.
 */
public final class RiseTest {
  /** By how much it may have risen; the test is quick for each of them, exact for none. */
  private static final double[] RISES = {1.03, 1.08, 1.25, 1.7, 2.5, 5};

  private static final double PURE_CHANCE = 1e-6;

  private final double[] runs = new double[RISES.length];

  /** Logarithms of the evidence since it last spoke against a rise (Page's cumulative sums). */
  private final double[] sums = new double[RISES.length];

  private final double[] hours = new double[RISES.length];
  private final double[] counts = new double[RISES.length];
  private final double[] usuals = new double[RISES.length];
  private final double[] dayRatios = new double[RISES.length];
  private double shape;
  private double counted;
  private double expected;

  /**
   * What speaks for a rise.
   *
   * @param hours since when it has been speaking
   * @param counted in these hours
   * @param usual in these hours at most
   * @param times how many times what is usual at most it seems to be: one of the possible rises
   */
  public record Evidence(int hours, long counted, double usual, double times) {}

  /** A test that has seen nothing. */
  public RiseTest() {}

  /** A test that goes on where another one stopped between two days. */
  RiseTest(double[] memory) {
    var part = RISES.length;
    System.arraycopy(memory, 0, runs, 0, part);
    System.arraycopy(memory, part, hours, 0, part);
    System.arraycopy(memory, 2 * part, counts, 0, part);
    System.arraycopy(memory, 3 * part, usuals, 0, part);
    System.arraycopy(memory, 4 * part, sums, 0, part);
  }

  /** What another test needs to go on after this one. */
  double[] memory() {
    return Stream.of(runs, hours, counts, usuals, sums).flatMapToDouble(Arrays::stream).toArray();
  }

  /** The memory of a test that has seen nothing. */
  static double[] none() {
    return new double[5 * RISES.length];
  }

  /**
   * Another day begins.
   *
   * @param usual how many are usual on it at most, above 0
   * @param dispersion variance by mean of such days, 1 or more
   */
  public void beginDay(double usual, double dispersion) {
    shape = dispersion - 1 < PURE_CHANCE ? Double.POSITIVE_INFINITY : usual / (dispersion - 1);
    counted = 0;
    expected = 0;
    Arrays.fill(dayRatios, 0);
  }

  /**
   * Takes in one hour of the day.
   *
   * @param count what was counted
   * @param usual how many are usual in it at most, above 0
   * @return the statistic after this hour
   */
  public double take(int count, double usual) {
    counted += count;
    expected += usual;
    for (var i = 0; i < RISES.length; i++) {
      if (sums[i] <= 0) {
        sums[i] = 0;
        hours[i] = 0;
        counts[i] = 0;
        usuals[i] = 0;
      }
      hours[i]++;
      counts[i] += count;
      usuals[i] += usual;
      var ratio = logRatio(RISES[i]);
      runs[i] = (runs[i] + 1) * Math.exp(ratio - dayRatios[i]);
      sums[i] += ratio - dayRatios[i];
      dayRatios[i] = ratio;
    }
    return statistic();
  }

  /** The statistic, 0 or more. */
  public double statistic() {
    return Arrays.stream(runs).sum() / runs.length;
  }

  /** What speaks for the likeliest of the possible rises. */
  public Evidence evidence() {
    var likeliest = 0;
    for (var i = 1; i < runs.length; i++) {
      likeliest = runs[i] > runs[likeliest] ? i : likeliest;
    }
    return new Evidence(
        (int) hours[likeliest], Math.round(counts[likeliest]), usuals[likeliest], RISES[likeliest]);
  }

  /** Forgets the evidence, not the day. */
  public void restart() {
    Arrays.fill(runs, 0);
    Arrays.fill(sums, 0);
  }

  /** The log likelihood ratio of the day so far, its own factor integrated out. */
  private double logRatio(double rise) {
    var risen = counted * Math.log(rise);
    return Double.isInfinite(shape)
        ? risen - expected * (rise - 1)
        : risen + (shape + counted) * Math.log((shape + expected) / (shape + rise * expected));
  }
}
