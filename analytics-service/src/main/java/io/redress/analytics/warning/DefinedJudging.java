package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Against what a definition says, made of what was usual before its first day.
 *
 * @param first the first day of which counts are known; null for none
 */
record DefinedJudging(WatchedHours hours, SeriesDefinition definition, LocalDate first)
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
    return first == null || begin.plusDays(Usual.FEWEST_DAYS).isAfter(from)
        ? Optional.empty()
        : Optional.of(Usual.of(hours.days(scope, begin, from)));
  }
}
