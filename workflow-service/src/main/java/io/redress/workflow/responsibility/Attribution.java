package io.redress.workflow.responsibility;

import io.redress.workflow.calendar.Interval;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.responsibility.Stretch.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole time of a case, attributed. Every part is a sum of whole seconds of the same stretches
 * as the total: so the parts sum up to it exactly, on the wall and on the calendar.
 */
final class Attribution {
  /**
   * How long.
   *
   * @param wall seconds
   * @param business seconds of it in which the calendar works
   * @param late wall seconds of it after the case should have been resolved
   */
  record Time(long wall, long business, long late) {
    static final Time NONE = new Time(0, 0, 0);

    Time plus(Time other) {
      return new Time(wall + other.wall, business + other.business, late + other.late);
    }
  }

  /** A stretch and how long it was. */
  record Counted(Stretch stretch, Time time) {}

  /** What came to somebody. */
  record Part(Party party, String department, Time time) {}

  private final List<Counted> stretches;

  private Attribution(List<Counted> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /**
   * Attributes.
   *
   * @param calendar counts business time; without pauses, for what was waited is shown too
   * @param late when the case should have been resolved and was not; not overlapping
   */
  static Attribution of(List<Stretch> stretches, WorkingTime calendar, List<Interval> late) {
    List<Counted> counted = new ArrayList<>();
    for (Stretch stretch : stretches) {
      long after =
          late.stream()
              .mapToLong(
                  interval ->
                      overlap(stretch, Hands.second(interval.from()), Hands.second(interval.to())))
              .sum();
      counted.add(
          new Counted(
              stretch,
              new Time(
                  stretch.seconds(),
                  calendar.elapsed(stretch.from(), stretch.to()).toSeconds(),
                  after)));
    }
    return new Attribution(counted);
  }

  /** Every stretch, in order. */
  List<Counted> stretches() {
    return stretches;
  }

  /** The whole. */
  Time total() {
    return stretches.stream().map(Counted::time).reduce(Time.NONE, Time::plus);
  }

  /** What came to whom, the longest first. */
  List<Part> parts() {
    Map<Map.Entry<Party, String>, Time> parts = new LinkedHashMap<>();
    for (Counted counted : stretches) {
      Stretch stretch = counted.stretch();
      String department = stretch.department() == null ? "" : stretch.department();
      parts.merge(Map.entry(stretch.party(), department), counted.time(), Time::plus);
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey().getKey(),
                    part.getKey().getValue().isEmpty() ? null : part.getKey().getValue(),
                    part.getValue()))
        .sorted(Comparator.comparing((Part part) -> part.time().wall()).reversed())
        .toList();
  }

  private static long overlap(Stretch stretch, Instant from, Instant to) {
    Instant begin = from.isAfter(stretch.from()) ? from : stretch.from();
    Instant end = to.isBefore(stretch.to()) ? to : stretch.to();
    return begin.isBefore(end) ? Duration.between(begin, end).toSeconds() : 0;
  }
}
