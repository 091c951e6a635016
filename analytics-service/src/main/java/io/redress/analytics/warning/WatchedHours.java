package io.redress.analytics.warning;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The counts of a series as days of the business zone. */
@ApplicationScoped
class WatchedHours {
  @Inject HourCounts counts;
  @Inject Zone zone;

  /**
   * The days from one to another, that one not included, with those on which nothing was counted.
   */
  List<DayCounts> days(Scope scope, LocalDate from, LocalDate to) {
    return cut(counts.of(scope, start(from), start(to)), from, to);
  }

  /** When a day begins. */
  Instant start(LocalDate day) {
    return day.atStartOfDay(zone.id()).toInstant();
  }

  /**
   * When the counts of an hour of the clock begin: they are of whole hours of UTC. Of one that a
   * change of the clock repeats the later begins; of one that it skips the hour after it.
   */
  Instant begin(LocalDate day, int hour) {
    var at = day.atTime(hour, 0).atZone(zone.id()).toInstant();
    var whole = at.truncatedTo(ChronoUnit.HOURS);
    var begin = whole.isBefore(at) ? whole.plus(1, ChronoUnit.HOURS) : whole;
    var next = begin.plus(1, ChronoUnit.HOURS);
    return day.equals(day(next)) && hour == hour(next) ? next : begin;
  }

  /** The day of an hour. */
  LocalDate day(Instant hour) {
    return zone.day(hour);
  }

  /** Which hour of the clock it is. */
  int hour(Instant hour) {
    return hour.atZone(zone.id()).getHour();
  }

  private List<DayCounts> cut(Map<Instant, Integer> hours, LocalDate from, LocalDate to) {
    var days = new ArrayList<DayCounts>();
    for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
      days.add(new DayCounts(day, new int[DayCounts.HOURS]));
    }
    var counted = days.stream().map(DayCounts::byHour).toList();
    hours.forEach(
        (hour, count) -> {
          var index = (int) (day(hour).toEpochDay() - from.toEpochDay());
          if (index >= 0 && index < counted.size()) {
            counted.get(index)[hour(hour)] += count;
          }
        });
    for (var i = 0; i < counted.size(); i++) {
      days.set(i, new DayCounts(days.get(i).day(), counted.get(i)));
    }
    return days;
  }
}
