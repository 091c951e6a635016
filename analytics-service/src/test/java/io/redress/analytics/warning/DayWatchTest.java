package io.redress.analytics.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.analytics.holiday.DayLike;
import io.redress.analytics.holiday.WeekCalendar;
import io.redress.analytics.warning.DayWatch.Rise;
import io.redress.analytics.warning.DayWatch.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the watch promises, on made-up series, and on real ones where they are present. */
class DayWatchTest {
  private static final WatchRule RULE = WatchRule.DEFAULT;
  private static final int KNOWN = RULE.learning() + RULE.gap();
  private static final double DAYS_A_YEAR = 365;

  /** Levels and scatter of quiet series: a small branch, a category, all of a large operator. */
  private static final double[][] SERIES = {
    {3, 1}, {20, 1}, {20, 2}, {100, 1.5}, {100, 3}, {500, 2}, {2400, 1}, {2400, 5}
  };

  private record Found(int day, int hour, double times) {}

  private static List<Found> watch(List<DayCounts> days, int from) {
    var watch = new DayWatch(RULE);
    var found = new ArrayList<Found>();
    var standing = Standing.NEW;
    for (var day = from; day < days.size(); day++) {
      var usual = Usual.of(watch.learning(days.subList(0, day)));
      var verdict = watch.judge(usual, days.get(day), DayCounts.HOURS, standing);
      for (var rise : verdict.rises()) {
        found.add(new Found(day, rise.hour(), rise.times()));
      }
      standing = verdict.after();
    }
    return found;
  }

  @Test
  void aThousandQuietSeriesKeepTheStatedFalseAlarmRate() {
    var watched = 14;
    var alarms =
        IntStream.range(0, 1_000)
            .map(
                seed -> {
                  var series = SERIES[seed % SERIES.length];
                  var days = new SimulatedDays(seed, series[0], series[1]).quiet(KNOWN + watched);
                  return watch(days, KNOWN).size();
                })
            .sum();
    var stated = 1_000 * watched / DAYS_A_YEAR;
    assertTrue(alarms <= stated, alarms + " false alarms, " + stated + " are stated");
  }

  @Test
  void whereWhatIsUsualIsKnownTheTestSpendsAboutHalfOfTheStatedRate() {
    var watched = 90;
    var alarms = 0;
    for (var seed = 0; seed < 1_000; seed++) {
      var series = SERIES[seed % SERIES.length];
      alarms +=
          alarmsOfTheTestAlone(new SimulatedDays(seed, series[0], series[1]), series[1], watched);
    }
    var aYear = alarms / 1_000.0 * DAYS_A_YEAR / watched;
    assertTrue(aYear > 0.2 && aYear < 1, aYear + " false alarms a year and series");
  }

  private static int alarmsOfTheTestAlone(SimulatedDays made, double dispersion, int watched) {
    var test = new RiseTest();
    var alarms = 0;
    var days = made.quiet(watched);
    for (var day = 0; day < watched; day++) {
      test.beginDay(made.usual(day), dispersion);
      for (var hour = 0; hour < DayCounts.HOURS; hour++) {
        if (test.take(days.get(day).at(hour), made.usual(day, hour)) >= RULE.threshold()) {
          alarms++;
          test.restart();
        }
      }
    }
    return alarms;
  }

  @Test
  void aWorkingDayThatMakesUpForAHolidayIsNoRiseWhereTheCalendarSaysSo() {
    var days = new SimulatedDays(11, 500, 1).quiet(KNOWN + 7);
    var sunday = days.get(KNOWN + 6).day();
    var asOnFriday = new DayCounts(sunday, days.get(KNOWN + 4).byHour());
    var learned = new DayWatch(RULE).learning(days.subList(0, KNOWN));
    var madeUp = new WeekCalendar(Map.of(sunday, DayLike.FRIDAY));
    assertFalse(rises(Usual.of(learned), asOnFriday).isEmpty());
    assertTrue(rises(Usual.of(learned, madeUp), asOnFriday).isEmpty());
  }

  @Test
  void nothingIsLearnedFromADayThatIsLikeNoOther() {
    var days = new ArrayList<>(new SimulatedDays(12, 500, 1).quiet(60));
    var plain = Usual.of(days);
    var flooded = days.get(30).day();
    var counts = new int[DayCounts.HOURS];
    Arrays.fill(counts, 4_000);
    days.set(30, new DayCounts(flooded, counts));
    var without = Usual.of(days, new WeekCalendar(Map.of(flooded, DayLike.EXCLUDED)));
    var next = days.get(59).day().plusDays(1);
    assertEquals(plain.expected(next), without.expected(next), plain.expected(next) * 0.02);
    assertTrue(Usual.of(days).dispersion() > without.dispersion());
  }

  private static List<Rise> rises(Usual usual, DayCounts day) {
    return new DayWatch(RULE).judge(usual, day, DayCounts.HOURS, Standing.NEW).rises();
  }

  @Test
  void aRiseOfEightPercentOfALargeCategoryIsFoundWithinTenDays() {
    assertTrue(foundWithin(10, 1.08, 1.5) >= 0.9);
  }

  @Test
  void aRiseOfFivePercentOfALargeCategoryIsFoundWithinThreeWeeks() {
    assertTrue(foundWithin(21, 1.05, 1) >= 0.9);
  }

  @Test
  void threeTimesTheUsualOfASmallBranchIsFoundWithinThreeDays() {
    var found =
        IntStream.range(0, 100)
            .filter(
                seed -> {
                  var days = new SimulatedDays(seed, 20, 2).of(KNOWN + 3, KNOWN, 3);
                  return !watch(days, KNOWN).isEmpty();
                })
            .count();
    assertTrue(found >= 95, found + " of 100");
  }

  private static double foundWithin(int days, double rise, double dispersion) {
    var seeds = 40;
    return IntStream.range(0, seeds)
            .filter(
                seed -> {
                  var made =
                      new SimulatedDays(seed, 2400, dispersion).of(KNOWN + days, KNOWN, rise);
                  return !watch(made, KNOWN).isEmpty();
                })
            .count()
        / (double) seeds;
  }

  @Test
  void anEarlierPeakDoesNotHideTheNextOne() {
    var days = new ArrayList<>(new SimulatedDays(7, 20, 1).of(KNOWN + 1, KNOWN, 3));
    var calm = watch(days, KNOWN);
    for (var peak = 30; peak < 33; peak++) {
      var busy = Arrays.stream(days.get(peak).byHour()).map(count -> count * 12).toArray();
      days.set(peak, new DayCounts(days.get(peak).day(), busy));
    }
    assertEquals(1, calm.size());
    assertEquals(calm.get(0).hour(), watch(days, KNOWN).get(0).hour(), 4);
  }

  @Test
  void aDayJudgedInPartsComesOutLikeTheWholeDay() {
    var days = new SimulatedDays(5, 100, 2).of(KNOWN + 1, KNOWN, 3);
    var watch = new DayWatch(RULE);
    var usual = Usual.of(watch.learning(days.subList(0, KNOWN)));
    var whole = watch.judge(usual, days.get(KNOWN), DayCounts.HOURS, Standing.NEW);
    assertTrue(whole.rises().size() > 0);
    for (var hours = 0; hours < DayCounts.HOURS; hours++) {
      var passed = hours;
      assertEquals(
          whole.rises().stream().filter(rise -> rise.hour() < passed).toList(),
          watch.judge(usual, days.get(KNOWN), passed, Standing.NEW).rises());
    }
  }

  @Test
  void aWarningEndsAfterTwoUsualDays() {
    var days = new ArrayList<>(new SimulatedDays(9, 50, 1).of(KNOWN + 2, KNOWN, 4));
    new SimulatedDays(10, 50, 1).quiet(KNOWN + 6).subList(KNOWN + 2, KNOWN + 6).forEach(days::add);
    var watch = new DayWatch(RULE);
    var standing = Standing.NEW;
    var ended = new ArrayList<Integer>();
    for (var day = KNOWN; day < days.size(); day++) {
      var usual = Usual.of(watch.learning(days.subList(0, day)));
      var verdict = watch.judge(usual, days.get(day), DayCounts.HOURS, standing);
      standing = verdict.after();
      if (verdict.ended()) {
        ended.add(day - KNOWN);
      }
    }
    assertEquals(List.of(3), ended);
    assertEquals(1, standing.factor());
  }

  @Test
  void whereNothingWasEverCountedAFewComplaintsInAnHourAreEnough() {
    var days = new ArrayList<>(new SimulatedDays(1, 0, 1).quiet(KNOWN));
    var counts = new int[DayCounts.HOURS];
    counts[10] = 8;
    days.add(new DayCounts(days.get(KNOWN - 1).day().plusDays(1), counts));
    assertEquals(List.of(10), watch(days, KNOWN).stream().map(Found::hour).toList());
  }

  /**
   * The real flood: a story on prices and usage caps on 23 June 2015, from about eleven o'clock.
   */
  @Test
  void onRealComplaintsTheFloodIsFoundWithinHoursAndTheDaysBeforeRaiseAtMostThree()
      throws IOException {
    var file = Path.of("..", "..", "shared", "data", "telecom-complaints-2015.csv");
    assumeTrue(Files.exists(file), "the file of real complaints is not here");
    var days = real(file);
    var flood = LocalDate.of(2015, 6, 23);
    var found = watch(days, Usual.FEWEST_DAYS);
    var before = found.stream().filter(rise -> days.get(rise.day()).day().isBefore(flood)).toList();
    var after = found.get(before.size());
    assertTrue(before.size() <= 3, before.toString());
    assertEquals(flood, days.get(after.day()).day());
    assertTrue(after.hour() <= 14, after.toString());
  }

  private static List<DayCounts> real(Path file) throws IOException {
    var filed = Pattern.compile("^[^,]*,(2015-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d),");
    var hours = new TreeMap<LocalDate, int[]>();
    for (var line : Files.readAllLines(file)) {
      var found = filed.matcher(line);
      if (found.find()) {
        var at = LocalDateTime.parse(found.group(1));
        hours.computeIfAbsent(at.toLocalDate(), day -> new int[DayCounts.HOURS])[at.getHour()]++;
      }
    }
    assertEquals(91, hours.size());
    return hours.entrySet().stream()
        .map(day -> new DayCounts(day.getKey(), day.getValue()))
        .toList();
  }
}
