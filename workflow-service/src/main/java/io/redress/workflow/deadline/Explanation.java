package io.redress.workflow.deadline;

import io.redress.workflow.calendar.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a deadline is due when it is: every stretch from its begin to its due time, or to where it
 * ended before. What is counted in them sums up to the clock's time, or to what of it had passed.
 *
 * @param calendar code of the calendar; {@code null} for a timer that counts on none
 * @param version of the calendar
 * @param zone of the calendar
 * @param promised whether a raised lane's promise bounds it
 * @param shortest whether a minute is counted, the least there is, because the part of the clock
 *     would be less
 * @param clockSeconds what has to be counted until it is due
 * @param countedSeconds what has been counted by now, or was when it ended
 * @param stretches at most {@link #MOST}, one of them a summary where there were more
 */
public record Explanation(
    String calendar,
    Integer version,
    ZoneId zone,
    boolean promised,
    boolean shortest,
    long clockSeconds,
    long countedSeconds,
    List<Stretch> stretches) {
  /** How many stretches are shown. */
  public static final int MOST = 100;

  /**
   * What the clock did for a while.
   *
   * @param why as the calendar says it; {@code null} for a summary
   * @param intervals how many stretches these are: 1, or more for a summary
   */
  public record Stretch(
      Instant from,
      Instant to,
      Part.Why why,
      String name,
      int intervals,
      long counted,
      long paused,
      long skipped) {

    static Stretch of(Part part) {
      long seconds = part.length().toSeconds();
      boolean counted = part.why().counted();
      boolean paused = part.why() == Part.Why.PAUSED;
      return new Stretch(
          part.from(),
          part.to(),
          part.why(),
          part.name(),
          1,
          counted ? seconds : 0,
          paused ? seconds : 0,
          counted || paused ? 0 : seconds);
    }

    static Stretch summary(List<Stretch> all) {
      return new Stretch(
          all.get(0).from,
          all.get(all.size() - 1).to,
          null,
          null,
          all.size(),
          all.stream().mapToLong(Stretch::counted).sum(),
          all.stream().mapToLong(Stretch::paused).sum(),
          all.stream().mapToLong(Stretch::skipped).sum());
    }
  }

  static List<Stretch> bounded(List<Part> parts) {
    List<Stretch> all = parts.stream().map(Stretch::of).toList();
    if (all.size() <= MOST) {
      return all;
    }
    int head = MOST / 2;
    int tail = all.size() - (MOST - head - 1);
    List<Stretch> shown = new ArrayList<>(all.subList(0, head));
    shown.add(Stretch.summary(all.subList(head, tail)));
    shown.addAll(all.subList(tail, all.size()));
    return shown;
  }

  /** A timer with a written duration: every second counts. */
  static Explanation roundTheClock(Instant from, Instant due, Instant end, Instant until) {
    List<Part> parts =
        from.isBefore(end)
            ? List.of(new Part(from, end, Part.Why.ROUND_THE_CLOCK, null))
            : List.of();
    return new Explanation(
        null, null, null, false, false, seconds(from, due), seconds(from, until), bounded(parts));
  }

  private static long seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
