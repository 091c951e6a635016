package io.redress.analytics.warning;

import io.redress.analytics.holiday.WeekCalendar;
import io.redress.analytics.warning.DayWatch.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Against what a definition says, made of what was usual before its first day.
 *
 * @param first the first day of which counts are known; null for none
 * @param calendar which days are like others
 */
record DefinedJudging(
    WatchedHours hours, SeriesDefinition definition, LocalDate first, WeekCalendar calendar)
    implements Judging {
  @Override
  public LocalDate firstDay(Instant until) {
    return definition.from();
  }

  @Override
  public boolean isOver(LocalDate day) {
    return !day.isBefore(definition.until());
  }

  @Override
  public Verdict judge(Watch watch, int passed) {
    var comparand =
        definition.comparand(usual(definition.scope()), () -> usual(Scope.ALL)).orElse(null);
    if (comparand == null) {
      return new Verdict(List.of(), watch.standing(), false);
    }
    var day = hours.days(definition.scope(), watch.day(), watch.day().plusDays(1)).get(0);
    return new DayWatch(definition.rule())
        .judge(
            comparand.baseline(),
            comparand.wholeDays() ? day.inLastHour() : day,
            passed,
            watch.standing());
  }

  private Optional<Usual> usual(Scope scope) {
    var from = definition.from();
    var earliest = from.minusDays(definition.rule().learning());
    var begin = first == null || first.isBefore(earliest) ? earliest : first;
    if (first == null || begin.plusDays(Usual.FEWEST_DAYS).isAfter(from)) {
      return Optional.empty();
    }
    var learned = calendar.without(hours.days(scope, begin, from), DayCounts::day);
    return learned.size() < Usual.FEWEST_DAYS
        ? Optional.empty()
        : Optional.of(Usual.of(learned, calendar));
  }
}
