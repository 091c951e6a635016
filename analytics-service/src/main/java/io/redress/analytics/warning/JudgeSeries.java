package io.redress.analytics.warning;

import io.redress.analytics.holiday.Holidays;
import io.redress.analytics.holiday.WeekCalendar;
import io.redress.analytics.warning.DayWatch.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Watches the series hour by hour. A day is judged from its beginning each time, so that counts
 * which arrive late within it are counted where they belong; how a day ended is kept, and not
 * judged again. Of several processes one judges a series at a time.
 */
@ApplicationScoped
public class JudgeSeries {
  private static final Duration LATELY = Duration.ofDays(2);

  @Inject Watches watches;
  @Inject HourCounts counts;
  @Inject WatchedHours hours;
  @Inject Scopes scopes;
  @Inject DefinedSeries defined;
  @Inject Holidays holidays;
  @Inject RecordWarnings record;
  @Inject WatchConfig config;
  @Inject Clock clock;

  /** Begins to watch what was counted lately, and names the series that are behind. */
  @Transactional
  public List<Series> behind() {
    var last = lastHour();
    var seen = new LinkedHashSet<>(counts.seriesSince(last.minus(LATELY)));
    seen.addAll(defined.watched());
    watches.include(seen);
    return watches.behind(last);
  }

  /**
   * Judges one day of a series, as far as it has passed.
   *
   * @return whether another day is waiting
   */
  @Transactional
  public boolean judge(Series series) {
    var calendar = holidays.calendar();
    var judging = judging(series, calendar);
    var watch = judging.isEmpty() ? null : watches.lock(series).orElse(null);
    if (watch == null) {
      return false;
    }
    var until = lastHour();
    if (watch.day() == null) {
      watch.begin(judging.get().firstDay(until));
    }
    if (judging.get().isOver(watch.day()) || until.isBefore(hours.start(watch.day()))) {
      watch.judged(until);
      return false;
    }
    return judge(watch, judging.get(), calendar, until);
  }

  private Optional<Judging> judging(Series series, WeekCalendar calendar) {
    var first = counts.first().map(hours::day);
    if (series.kind() != SeriesKind.LAUNCH) {
      return first.map(day -> new UsualJudging(hours, config, scopes.of(series), day, calendar));
    }
    var definition = defined.definition(series);
    if (definition.isEmpty()) {
      watches.remove(series);
    }
    return definition.map(it -> new DefinedJudging(hours, it, first.orElse(null), calendar));
  }

  private boolean judge(Watch watch, Judging judging, WeekCalendar calendar, Instant until) {
    var day = watch.day();
    var end = hours.start(day.plusDays(1));
    var whole = !until.isBefore(end);
    // A day that is like no other says nothing: what the test remembers stays as it is.
    var verdict =
        calendar.isExcluded(day)
            ? new Verdict(List.of(), watch.standing(), false)
            : judging.judge(watch, whole ? DayCounts.HOURS : hours.hour(until));
    for (var rise : verdict.rises()) {
      var hour = hours.begin(day, rise.hour());
      record.rise(watch.series(), hour, rise, watch.judgedUntil(), hours.start(day));
    }
    if (whole) {
      if (verdict.ended()) {
        record.end(watch.series());
      }
      watch.next(verdict.after());
    }
    watch.judged(whole ? end : until);
    return whole && until.isAfter(end);
  }

  /** The end of the last hour that is complete, events on their way included. */
  private Instant lastHour() {
    return clock.instant().minus(config.grace()).truncatedTo(ChronoUnit.HOURS);
  }
}
