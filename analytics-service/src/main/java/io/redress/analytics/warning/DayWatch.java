package io.redress.analytics.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges one day of a series hour by hour against what is usual. A pure function of the counts and
 * of how the day before ended, so that a day can be judged again when counts arrive late.
 */
public final class DayWatch {
  private static final double LEAST_IN_AN_HOUR = 0.002;

  private final WatchRule rule;

  public DayWatch(WatchRule rule) {
    this.rule = rule;
  }

  /**
   * How things stood before a day.
   *
   * @param memory of the test
   * @param factor how many times what is usual has been warned of already; 1 when nothing was
   * @param quietDays how many days in a row were usual since
   */
  public record Standing(double[] memory, double factor, int quietDays) {
    /** Before anything was seen. */
    public static final Standing NEW = new Standing(RiseTest.none(), 1, 0);

    public Standing {
      memory = memory.clone();
    }

    @Override
    public double[] memory() {
      return memory.clone();
    }

    boolean warned() {
      return factor > 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Standing that
          && Arrays.equals(memory, that.memory)
          && factor == that.factor
          && quietDays == that.quietDays;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(memory) + 31 * Double.hashCode(factor) + quietDays;
    }

    @Override
    public String toString() {
      return "×" + factor + ", quiet for " + quietDays;
    }
  }

  /**
   * The test passed its threshold in this hour of the day.
   *
   * @param hours of evidence, this one the last
   * @param counted in these hours
   * @param usual in these hours
   * @param times how many times what is usual it seems to be, at least
   */
  public record Rise(int hour, int hours, long counted, double usual, double times) {}

  /**
   * What came of a day.
   *
   * @param rises in the order of their hours
   * @param after how things stand after its last judged hour
   * @param ended a warning ends with this day: it was usual for long enough
   */
  public record Verdict(List<Rise> rises, Standing after, boolean ended) {
    public Verdict {
      rises = List.copyOf(rises);
    }
  }

  /**
   * Judges the first hours of a day; all 24 end it.
   *
   * @param usual what is expected, learned from days before
   * @param hours 0 to 24
   */
  public Verdict judge(Baseline usual, DayCounts day, int hours, Standing before) {
    var margin = 1 + rule.doubt() * usual.error(day.day());
    var test = new RiseTest(before.memory());
    var factor = before.factor();
    var rises = new ArrayList<Rise>();
    test.beginDay(usual.expected(day.day()) * margin * factor, usual.dispersion());
    for (var hour = 0; hour < hours; hour++) {
      var inHour = Math.max(LEAST_IN_AN_HOUR, usual.expected(day.day(), hour));
      if (test.take(day.at(hour), inHour * margin * factor) >= rule.threshold()) {
        var evidence = test.evidence();
        var usualThen = evidence.usual() / margin / factor;
        factor *= evidence.times();
        rises.add(new Rise(hour, evidence.hours(), evidence.counted(), usualThen, factor));
        test.restart();
        test.beginDay(usual.expected(day.day()) * margin * factor, usual.dispersion());
      }
    }
    var standing = new Standing(test.memory(), factor, before.quietDays());
    return hours < DayCounts.HOURS
        ? new Verdict(rises, standing, false)
        : end(usual, day, rises, standing);
  }

  private Verdict end(Baseline usual, DayCounts day, List<Rise> rises, Standing standing) {
    if (!standing.warned()) {
      return new Verdict(rises, standing, false);
    }
    if (day.total() > usualAtMost(usual, day)) {
      return new Verdict(rises, new Standing(standing.memory(), standing.factor(), 0), false);
    }
    var quiet = standing.quietDays() + 1;
    return quiet >= rule.quietDays()
        ? new Verdict(rises, Standing.NEW, true)
        : new Verdict(rises, new Standing(standing.memory(), standing.factor(), quiet), false);
  }

  /** What a usual day may reach: nineteen of twenty stay below. */
  private double usualAtMost(Baseline usual, DayCounts day) {
    var expected = usual.expected(day.day());
    var chance = Math.sqrt(usual.dispersion() * expected);
    return expected * (1 + rule.doubt() * usual.error(day.day())) + rule.doubt() * chance;
  }

  /**
   * The days to learn from before watching a day, of all earlier ones in their order; empty when
   * they are too few.
   */
  public List<DayCounts> learning(List<DayCounts> earlier) {
    var to = Math.max(earlier.size() - rule.gap(), Math.min(earlier.size(), Usual.FEWEST_DAYS));
    return to < Usual.FEWEST_DAYS
        ? List.of()
        : earlier.subList(Math.max(0, to - rule.learning()), to);
  }
}
