package io.redress.workflow.flow;

import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What a calendar has counted from the year 2000 to an instant. The business time between two
 * instants is the difference of two such numbers, and so that of many waits is a difference of
 * sums, which the database makes. Remembers the days it was asked for: counting an instant takes
 * one day, not all since.
 */
@ApplicationScoped
class WorkedTime {
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final Map<String, ConcurrentSkipListMap<Long, Long>> known = new ConcurrentHashMap<>();

  /** In whole seconds; never less for a later instant. */
  long at(Calendars.Version calendar, Instant instant) {
    if (calendar.calendar().isRoundTheClock()) {
      return Math.max(0, Duration.between(EPOCH, instant).toSeconds());
    }
    WorkingTime time = new WorkingTime(calendar.calendar(), Pauses.NONE);
    ConcurrentSkipListMap<Long, Long> days =
        known.computeIfAbsent(
            calendar.code() + ':' + calendar.version(),
            key -> new ConcurrentSkipListMap<>(Map.of(0L, 0L)));
    long day = Math.max(0, Duration.between(EPOCH, instant).toSeconds() / DAY);
    Long before = days.get(day);
    if (before == null) {
      Map.Entry<Long, Long> last = days.floorEntry(day);
      before = last.getValue() + time.elapsed(begin(last.getKey()), begin(day)).toSeconds();
      days.put(day, before);
    }
    return before + time.elapsed(begin(day), instant).toSeconds();
  }

  private static Instant begin(long day) {
    return EPOCH.plusSeconds(day * DAY);
  }
}
