package io.redress.analytics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.analytics.launch.ExpectedComplaints.Per;
import io.redress.analytics.warning.DayCounts;
import io.redress.analytics.warning.DayWatch;
import io.redress.analytics.warning.DayWatch.Standing;
import io.redress.analytics.warning.Scope;
import io.redress.analytics.warning.SimulatedDays;
import io.redress.analytics.warning.Usual;
import io.redress.analytics.warning.WatchRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the watch of a launch promises, on made-up series of a launch with one category. */
class LaunchSeriesTest {
  private static final int KNOWN = 84;
  private static final int WATCHED = 28;
  private static final double DAYS_A_YEAR = 365;
  private static final double SCATTER = 1.5;
  private static final WatchRule RULE = LaunchSeries.rule(WatchRule.DEFAULT, 2);

  /** Level and scatter of what a new product brings as expected, and of its category. */
  private static final double[][] LAUNCHES = {
    {3, 20, 1}, {24, 100, 1.5}, {24, 500, 2}, {100, 2400, 1}, {100, 2400, 5}
  };

  /** So many days before it, and those of its watch; {@code ignored} has no use for a category. */
  private static LaunchSeries series(List<DayCounts> days, double perDay, double scatter) {
    return new LaunchSeries(
        Scope.ALL,
        days.get(KNOWN).day(),
        days.get(days.size() - 1).day().plusDays(1),
        RULE,
        new ExpectedComplaints(BigDecimal.valueOf(perDay), Per.DAY),
        scatter);
  }

  /** The days of the watch, counted from 0, on which it rose. */
  private static List<Integer> rises(
      LaunchSeries series, List<DayCounts> days, Optional<Usual> own, Optional<Usual> all) {
    var comparand = series.comparand(own, () -> all).orElseThrow();
    var watch = new DayWatch(series.rule());
    var standing = new Standing[] {Standing.NEW};
    return IntStream.range(KNOWN, days.size())
        .filter(
            day -> {
              var verdict =
                  watch.judge(comparand.baseline(), days.get(day), DayCounts.HOURS, standing[0]);
              standing[0] = verdict.after();
              return !verdict.rises().isEmpty();
            })
        .map(day -> day - KNOWN)
        .boxed()
        .toList();
  }

  private static List<Integer> ofCategory(List<DayCounts> days, double perDay) {
    var usual = Optional.of(Usual.of(days.subList(0, KNOWN)));
    return rises(series(days, perDay, 0), days, usual, Optional.empty());
  }

  private static List<Integer> ofProduct(
      List<DayCounts> product, List<DayCounts> all, double perDay) {
    return rises(
        series(product, perDay, SCATTER),
        product,
        Optional.empty(),
        Optional.of(Usual.of(all.subList(0, KNOWN))));
  }

  @Test
  void aThousandLaunchesAsExpectedKeepTheStatedRateOfFalseAlarmsTogether() {
    var alarms = 0;
    for (var seed = 0; seed < 1_000; seed++) {
      var levels = LAUNCHES[seed % LAUNCHES.length];
      var category = new SimulatedDays(seed, levels[1], levels[2]).quiet(KNOWN + WATCHED);
      // A day of the simulation is usual on a Tuesday, and 5 % busier on a Monday.
      var product = new SimulatedDays(seed + 5_000, levels[0], SCATTER).quiet(KNOWN + WATCHED);
      alarms += ofCategory(category, levels[0]).size();
      alarms += ofProduct(product, category, levels[0] * 1.05).size();
    }
    var stated = 1_000 * WATCHED / DAYS_A_YEAR;
    assertTrue(alarms <= stated, alarms + " false alarms, " + stated + " are stated");
  }

  @Test
  void eightPercentMoreOfALargeCategoryIsFoundWithinTwelveDays() {
    assertTrue(foundWithin(12, 1.08, 1.5) >= 0.9);
  }

  @Test
  void fivePercentMoreOfALargeCategoryIsFoundWithinFourWeeks() {
    assertTrue(foundWithin(28, 1.05, 1) >= 0.9);
  }

  private static double foundWithin(int days, double rise, double dispersion) {
    var seeds = 60;
    return IntStream.range(0, seeds)
            .filter(
                seed ->
                    !ofCategory(
                            new SimulatedDays(seed, 2400, dispersion).of(KNOWN + days, KNOWN, rise),
                            24)
                        .isEmpty())
            .count()
        / (double) seeds;
  }

  @Test
  void twiceWhatWasExpectedOfANewProductIsFoundWithinAWeek() {
    var seeds = 60;
    var found =
        IntStream.range(0, seeds)
            .filter(
                seed -> {
                  var all = new SimulatedDays(seed + 900, 500, 2).quiet(KNOWN);
                  var product = new SimulatedDays(seed, 24, SCATTER).of(KNOWN + 7, KNOWN, 2);
                  return !ofProduct(product, all, 24).isEmpty();
                })
            .count();
    assertTrue(found >= 0.9 * seeds, found + " of " + seeds);
  }

  @Test
  void whereTheExpectationIsLargerNothingBelowItIsARise() {
    var days = new SimulatedDays(3, 20, 1).of(KNOWN + WATCHED, KNOWN, 2);
    assertTrue(!ofCategory(days, 20).isEmpty());
    assertEquals(List.of(), ofCategory(days, 60));
  }

  @Test
  void whileNoHoursAreKnownWholeDaysAreCompared() {
    var days = new SimulatedDays(3, 24, 1).quiet(KNOWN + WATCHED);
    var series = series(days, 24, SCATTER);
    var comparand = series.comparand(Optional.empty(), Optional::empty).orElseThrow();
    assertTrue(comparand.wholeDays());
    assertEquals(24, comparand.baseline().expected(days.get(KNOWN).day(), 23));
    assertEquals(0, comparand.baseline().expected(days.get(KNOWN).day(), 12));
    assertTrue(
        series(days, 24, 0).comparand(Optional.empty(), Optional::empty).isEmpty(),
        "of a category of which nothing is known nothing is said");
  }
}
