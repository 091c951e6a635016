package io.redress.analytics.warning;

import io.redress.analytics.holiday.WeekCalendar;
import io.redress.analytics.warning.DayWatch.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Against what is usual lately, day after day.
 *
 * @param scope the complaints of the series
 * @param first the first day of which counts are known
 * @param calendar which days are like others
 */
record UsualJudging(
    WatchedHours hours, WatchConfig config, Scope scope, LocalDate first, WeekCalendar calendar)
    implements Judging {
  /** As soon as something can be known of what is usual, and not longer ago than is of use. */
  @Override
  public LocalDate firstDay(Instant until) {
    var learned = first.plusDays(Usual.FEWEST_DAYS);
    var ofUse = hours.day(until).minusDays(config.pastDays());
    return learned.isBefore(ofUse) ? ofUse : learned;
  }

  @Override
  public boolean isOver(LocalDate day) {
    return false;
  }

  @Override
  public Verdict judge(Watch watch, int passed) {
    var rule = config.rule();
    var dayWatch = new DayWatch(rule);
    var from = watch.day().minusDays((long) rule.learning() + rule.gap());
    var days = hours.days(scope, from.isBefore(first) ? first : from, watch.day().plusDays(1));
    var earlier = days.subList(0, days.size() - 1);
    var learned = dayWatch.learning(calendar.without(earlier, DayCounts::day));
    if (learned.size() < Usual.FEWEST_DAYS) {
      return new Verdict(List.of(), watch.standing(), false);
    }
    var usual = Usual.of(learned, calendar);
    return dayWatch.judge(usual, days.get(days.size() - 1), passed, watch.standing());
  }
}
