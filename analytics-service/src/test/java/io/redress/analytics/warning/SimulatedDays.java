package io.redress.analytics.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Days of a made-up series: a profile of week and hours, chance, and days that scatter more. */
public final class SimulatedDays {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final double[] WEEK = {1.05, 1, 1, 1, 1.02, .7, .6};
  private static final double[] HOURS = {
    .3, .2, .1, .1, .1, .2, .5, .8, 1.4, 1.8, 1.9, 1.8, 1.6, 1.7, 1.8, 1.8, 1.6, 1.4, 1.2, 1, .9,
    .7, .5, .4
  };

  private final Random random;
  private final double perDay;
  private final double dispersion;

  public SimulatedDays(long seed, double perDay, double dispersion) {
    this.random = new Random(seed);
    this.perDay = perDay;
    this.dispersion = dispersion;
  }

  /** So many days; from one of them on the level is so many times as high. */
  public List<DayCounts> of(int days, int risenFrom, double rise) {
    var made = new ArrayList<DayCounts>();
    for (var day = 0; day < days; day++) {
      made.add(day(day, day >= risenFrom ? rise : 1));
    }
    return made;
  }

  public List<DayCounts> quiet(int days) {
    return of(days, days, 1);
  }

  /** How many are usual on a day, as nobody but the simulation knows. */
  double usual(int day) {
    return perDay * WEEK[day % WEEK.length];
  }

  /** The same for an hour. */
  double usual(int day, int hour) {
    return usual(day) * HOURS[hour] / Arrays.stream(HOURS).sum();
  }

  private DayCounts day(int day, double times) {
    var factor = times * factorOf(usual(day));
    var counts = new int[DayCounts.HOURS];
    for (var hour = 0; hour < counts.length; hour++) {
      counts[hour] = poisson(usual(day, hour) * factor);
    }
    return new DayCounts(MONDAY.plusDays(day), counts);
  }

  /** Gamma distributed around 1, so that a day's variance is so many times its mean. */
  private double factorOf(double mean) {
    if (dispersion <= 1) {
      return 1;
    }
    var shape = mean / (dispersion - 1);
    return gamma(shape) / shape;
  }

  /** Marsaglia and Tsang (2000). */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    var d = shape - 1 / 3.0;
    var c = 1 / Math.sqrt(9 * d);
    while (true) {
      var x = random.nextGaussian();
      var v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** Knuth's, halved until it is small. */
  private int poisson(double mean) {
    if (mean > 30) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    var limit = Math.exp(-mean);
    var product = random.nextDouble();
    var count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
