package io.redress.analytics.warning;

import io.redress.analytics.holiday.WeekCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What is usual for a series: learned from earlier days as a level with a trend, a profile of the
 * week and one of the hours, and how far days scatter around it. Earlier peaks weigh little: a day
 * far off the model counts by the inverse of its distance (Huber's weights in a quasi-Poisson
 * regression of the days' totals; source: E. Cantoni, E. Ronchetti, Journal of the American
 * Statistical Association 96 (2001), 1022–1030, with weights on the residuals only).
 */
public final class Usual implements Baseline {
  /** Fewer days say nothing about a week. */
  public static final int FEWEST_DAYS = 14;

  /** From here on a trend is told from the scatter. */
  private static final int DAYS_FOR_A_TREND = 42;

  private static final int WEEKDAYS = 7;
  private static final int ROUNDS = 8;
  private static final double HUBER = 2.0;

  /** What the square of a residual, cut at {@link #HUBER}, is on average of normal ones. */
  private static final double CUT_SQUARE = 0.9205;

  /** How many complaints the assumption that all weekdays, and all hours, are alike is worth. */
  private static final double ALIKE = 24;

  private static final double ALIKE_WEEKDAYS = 10;

  /** Where nothing was ever counted, something may still come: one in twenty days. */
  private static final double LEAST_IN_A_DAY = 0.05;

  private static final double MOST_ERROR = 1.5;

  /** Keeps the regression solvable where there is nothing to learn from. */
  private static final double NEXT_TO_NOTHING = 1e-6;

  private final LocalDate origin;
  private final WeekCalendar calendar;
  private final RealVector effects;
  private final RealMatrix covariance;
  private final boolean trend;
  private final double[][] shares;
  private final double dispersion;

  private Usual(
      LocalDate origin,
      WeekCalendar calendar,
      RealVector effects,
      RealMatrix covariance,
      boolean trend,
      double[][] shares,
      double dispersion) {
    this.origin = origin;
    this.calendar = calendar;
    this.effects = effects;
    this.covariance = covariance;
    this.trend = trend;
    this.shares = shares;
    this.dispersion = dispersion;
  }

  /**
   * Learns from these days, of which at least {@link #FEWEST_DAYS} are needed; their order does not
   * matter, days without complaints belong to them.
   */
  public static Usual of(List<DayCounts> days) {
    return of(days, WeekCalendar.PLAIN);
  }

  /** The same where some days are like others, or like none: those are not learned from. */
  public static Usual of(List<DayCounts> all, WeekCalendar calendar) {
    var days = calendar.without(all, DayCounts::day);
    if (days.size() < FEWEST_DAYS) {
      throw new IllegalArgumentException(days.size() + " days are too few");
    }
    var origin = days.stream().map(DayCounts::day).min(LocalDate::compareTo).orElseThrow();
    var span =
        ChronoUnit.DAYS.between(
                origin, days.stream().map(DayCounts::day).max(LocalDate::compareTo).orElseThrow())
            + 1;
    var trend = span >= DAYS_FOR_A_TREND;
    var rows =
        days.stream().map(day -> row(origin, day.day(), calendar, trend)).toArray(double[][]::new);
    var totals = days.stream().mapToDouble(DayCounts::total).toArray();
    var fit = Fit.of(rows, totals);
    return new Usual(
        origin,
        calendar,
        fit.effects,
        fit.covariance,
        trend,
        shares(days, calendar, fit.weights),
        fit.dispersion);
  }

  /** How many are expected in this hour of that day. */
  @Override
  public double expected(LocalDate day, int hour) {
    return expected(day) * shares[calendar.weekday(day).ordinal()][hour];
  }

  /** How many are expected on that day. */
  @Override
  public double expected(LocalDate day) {
    return Math.max(LEAST_IN_A_DAY, Math.exp(effects.dotProduct(at(day))));
  }

  /** The standard error of {@link #expected(LocalDate)}, as a part of it; 1.5 at most. */
  @Override
  public double error(LocalDate day) {
    var x = at(day);
    return Math.min(MOST_ERROR, Math.sqrt(Math.max(0, x.dotProduct(covariance.operate(x)))));
  }

  /** Variance by mean of a quiet day around what is expected; 1 for pure chance, never less. */
  @Override
  public double dispersion() {
    return dispersion;
  }

  private RealVector at(LocalDate day) {
    return new ArrayRealVector(row(origin, day, calendar, trend), false);
  }

  /** Level, weekdays from Tuesday on against Monday, and weeks since the first day. */
  private static double[] row(
      LocalDate origin, LocalDate day, WeekCalendar calendar, boolean trend) {
    var row = new double[WEEKDAYS + 1 + (trend ? 1 : 0)];
    row[0] = 1;
    row[1 + calendar.weekday(day).ordinal()] = 1;
    if (trend) {
      row[WEEKDAYS + 1] = ChronoUnit.DAYS.between(origin, day) / (double) WEEKDAYS;
    }
    return row;
  }

  private static double[][] shares(List<DayCounts> days, WeekCalendar calendar, double[] weights) {
    var all = new double[DayCounts.HOURS];
    var each = new double[WEEKDAYS][DayCounts.HOURS];
    for (var i = 0; i < weights.length; i++) {
      var day = days.get(i);
      var weekday = each[calendar.weekday(day.day()).ordinal()];
      for (var hour = 0; hour < DayCounts.HOURS; hour++) {
        all[hour] += weights[i] * day.at(hour);
        weekday[hour] += weights[i] * day.at(hour);
      }
    }
    var uniform = new double[DayCounts.HOURS];
    Arrays.fill(uniform, 1.0 / DayCounts.HOURS);
    var common = towards(all, uniform, ALIKE);
    for (var weekday : DayOfWeek.values()) {
      each[weekday.ordinal()] = towards(each[weekday.ordinal()], common, DayCounts.HOURS * ALIKE);
    }
    return each;
  }

  /** Counts as shares, drawn towards others as if these had been seen so many times. */
  private static double[] towards(double[] counts, double[] others, double worth) {
    var sum = Arrays.stream(counts).sum() + worth;
    var shares = new double[counts.length];
    for (var i = 0; i < counts.length; i++) {
      shares[i] = (counts[i] + worth * others[i]) / sum;
    }
    return shares;
  }

  /** The regression: log-linear means, variance a multiple of the mean. */
  private record Fit(
      RealVector effects, RealMatrix covariance, double[] weights, double dispersion) {
    static Fit of(double[][] rows, double[] totals) {
      var mean = Math.max(0.1, Arrays.stream(totals).sum() / totals.length);
      var median = Math.max(mean / 10, median(totals));
      var effects = new double[rows[0].length];
      effects[0] = Math.log(median);
      var weights = new double[totals.length];
      Arrays.fill(weights, 1);
      var dispersion = Math.max(1, spread(rows, totals, effects));
      RealMatrix inverse = null;
      for (var round = 0; round < ROUNDS; round++) {
        var information = ridge(rows[0].length);
        var score = new double[rows[0].length];
        for (var i = 0; i < rows.length; i++) {
          var linear = dot(effects, rows[i]);
          var mu = Math.exp(linear);
          var weight = weights[i] * mu;
          addOuter(information, rows[i], weight);
          var seen = weight * (linear + (totals[i] - mu) / mu);
          for (var j = 0; j < score.length; j++) {
            score[j] += rows[i][j] * seen;
          }
        }
        var matrix = new Array2DRowRealMatrix(information, false);
        inverse = new CholeskyDecomposition(matrix).getSolver().getInverse();
        effects = inverse.operate(score);
        dispersion = reweigh(rows, totals, effects, weights, dispersion);
      }
      var free = Math.max(1, rows.length - rows[0].length + 1);
      var atMost = 1 + (dispersion - 1) * (1 + Math.sqrt(2.0 / free));
      return new Fit(
          new ArrayRealVector(effects, false), inverse.scalarMultiply(atMost), weights, atMost);
    }

    /** Weekdays are alike until the counts say otherwise. */
    private static double[][] ridge(int size) {
      var information = new double[size][size];
      for (var i = 0; i < size; i++) {
        information[i][i] = i >= 1 && i <= WEEKDAYS ? ALIKE_WEEKDAYS : NEXT_TO_NOTHING;
      }
      return information;
    }

    private static void addOuter(double[][] sum, double[] x, double weight) {
      for (var i = 0; i < x.length; i++) {
        for (var j = 0; j < x.length && x[i] != 0; j++) {
          sum[i][j] += weight * x[i] * x[j];
        }
      }
    }

    private static double dot(double[] one, double[] other) {
      var sum = 0.0;
      for (var i = 0; i < one.length; i++) {
        sum += one[i] * other[i];
      }
      return sum;
    }

    private static double reweigh(
        double[][] rows, double[] totals, double[] effects, double[] weights, double before) {
      var scale = Math.sqrt(before);
      var cut = 0.0;
      for (var i = 0; i < rows.length; i++) {
        var mu = Math.max(1e-9, Math.exp(dot(effects, rows[i])));
        var off = Math.abs(totals[i] - mu) / Math.sqrt(mu) / scale;
        weights[i] = off <= HUBER ? 1 : HUBER / off;
        cut += Math.pow(Math.min(off, HUBER), 2);
      }
      var free = Math.max(1, rows.length - rows[0].length + 1);
      return Math.max(1, before * cut / (free * CUT_SQUARE));
    }

    private static double spread(double[][] rows, double[] totals, double[] effects) {
      var off = new double[rows.length];
      for (var i = 0; i < rows.length; i++) {
        var mu = Math.exp(dot(effects, rows[i]));
        off[i] = Math.abs(totals[i] - mu) / Math.sqrt(mu);
      }
      return Math.pow(1.4826 * median(off), 2);
    }

    private static double median(double[] values) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      var middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
  }
}
