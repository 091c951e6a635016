package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Rise;
import io.redress.analytics.warning.DayWatch.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

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
  @Inject RecordWarnings record;
  @Inject WatchConfig config;
  @Inject Clock clock;

  /** Begins to watch what was counted lately, and names the series that are behind. */
  @Transactional
  public List<Series> behind() {
    var last = lastHour();
    Set<Series> seen = counts.seriesSince(last.minus(LATELY));
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
    var first = counts.first().map(hours::day);
    var watch = first.isEmpty() ? null : watches.lock(series).orElse(null);
    if (watch == null) {
      return false;
    }
    var until = lastHour();
    if (watch.day() == null) {
      watch.begin(firstWatched(first.get(), until));
    }
    if (until.isBefore(hours.start(watch.day()))) {
      watch.judged(until);
      return false;
    }
    return judge(watch, first.get(), until);
  }

  private boolean judge(Watch watch, LocalDate first, Instant until) {
    var day = watch.day();
    var end = hours.start(day.plusDays(1));
    var whole = !until.isBefore(end);
    var verdict = verdict(watch, first, whole ? DayCounts.HOURS : hours.hour(until));
    for (var rise : verdict.rises()) {
      record.rise(watch.series(), at(day, rise), rise, watch.judgedUntil(), hours.start(day));
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

  private Verdict verdict(Watch watch, LocalDate first, int passed) {
    var rule = config.rule();
    var dayWatch = new DayWatch(rule);
    var from = watch.day().minusDays((long) rule.learning() + rule.gap());
    var days =
        hours.days(watch.series(), from.isBefore(first) ? first : from, watch.day().plusDays(1));
    var earlier = days.subList(0, days.size() - 1);
    var usual = Usual.of(dayWatch.learning(earlier));
    return dayWatch.judge(usual, days.get(days.size() - 1), passed, watch.standing());
  }

  /** As soon as something can be known of what is usual, and not longer ago than is of use. */
  private LocalDate firstWatched(LocalDate first, Instant until) {
    var learned = first.plusDays(Usual.FEWEST_DAYS);
    var ofUse = hours.day(until).minusDays(config.pastDays());
    return learned.isBefore(ofUse) ? ofUse : learned;
  }

  private Instant at(LocalDate day, Rise rise) {
    return hours.start(day).plus(Duration.ofHours(rise.hour()));
  }

  /** The end of the last hour that is complete, events on their way included. */
  private Instant lastHour() {
    return clock.instant().minus(config.grace()).truncatedTo(ChronoUnit.HOURS);
  }
}
