package io.redress.workflow.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Counts on a calendar, leaving out pauses. Exact to the second (and below). The work grows with
 * the days between, never with their minutes.
 */
public final class WorkingTime {
  /** How far a due time is looked for. */
  public static final Duration HORIZON = Duration.ofDays(20 * 366);

  private final WorkingCalendar calendar;
  private final Pauses pauses;

  /** Counting on the calendar, the clock stopped in the pauses. */
  public WorkingTime(WorkingCalendar calendar, Pauses pauses) {
    this.calendar = calendar;
    this.pauses = pauses;
  }

  /**
   * The first instant at which the duration has been counted: on a span's end, that end and not the
   * begin of the next one.
   *
   * @param duration not negative; zero is due at once
   * @throws NoWorkingTimeException when that is not within {@link #HORIZON}
   */
  public Instant due(Instant start, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("A clock does not run backwards");
    }
    Duration left = duration;
    if (left.isZero()) {
      return start;
    }
    Walk walk = new Walk(start, start.plus(HORIZON));
    while (walk.hasNext()) {
      Part part = walk.next();
      if (part.why().counted()) {
        if (part.length().compareTo(left) >= 0) {
          return part.from().plus(left);
        }
        left = left.minus(part.length());
      }
    }
    throw new NoWorkingTimeException(
        "The calendar has no working time left for " + left + " of " + duration + " in 20 years");
  }

  /** How much is counted between two instants; zero when the second is not after the first. */
  public Duration elapsed(Instant from, Instant to) {
    Duration counted = Duration.ZERO;
    Walk walk = new Walk(from, to);
    while (walk.hasNext()) {
      Part part = walk.next();
      if (part.why().counted()) {
        counted = counted.plus(part.length());
      }
    }
    return counted;
  }

  /**
   * Every stretch between two instants, counted or not, without a gap: neighbours differ in why or
   * in name.
   */
  public List<Part> parts(Instant from, Instant to) {
    List<Part> parts = new ArrayList<>();
    Walk walk = new Walk(from, to);
    while (walk.hasNext()) {
      Part part = walk.next();
      int last = parts.size() - 1;
      if (last >= 0 && parts.get(last).goesOnAs(part)) {
        parts.set(last, parts.get(last).and(part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private final class Walk implements Iterator<Part> {
    private final Instant end;
    private Instant at;
    private Part stretch;

    private Walk(Instant start, Instant end) {
      this.at = start;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return at.isBefore(end);
    }

    @Override
    public Part next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (stretch == null || !at.isBefore(stretch.to())) {
        stretch = calendar.from(at);
      }
      Instant to = earlier(stretch.to(), end);
      Part.Why why = stretch.why();
      if (why.counted()) {
        Interval pause = pauses.endingAfter(at);
        if (pause != null && pause.from().isAfter(at)) {
          to = earlier(to, pause.from());
        } else if (pause != null) {
          to = earlier(to, pause.to());
          why = Part.Why.PAUSED;
        }
      }
      Part part = new Part(at, to, why, stretch.name());
      at = to;
      return part;
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
