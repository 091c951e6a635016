package io.redress.workflow.deadline;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.Function;

/**
 * What a clock counts on: the duration and calendar of its service level, and, once its lane was
 * raised, those that the raise promised. The due time is the earlier of the two, so that whatever
 * is edited later, it is never after what a raise promised. Kept with the clock: a later edit of
 * the service-level table or of a department's calendar changes nothing of it.
 */
@Embeddable
public class Counting {
  /**
   * A duration on a version of a calendar.
   *
   * @param seconds of the whole clock
   */
  public record Basis(long seconds, String calendar, int version) {}

  /** No version: the clock is counted anew on the latest one as soon as somebody looks. */
  static final int STALE = 0;

  public Long durationSeconds;
  public String calendar;
  public Integer calendarVersion;
  public Long promisedSeconds;
  public String promisedCalendar;
  public Integer promisedVersion;

  /** Whether the promise is the earlier of the two, and so what the due time rests on. */
  public boolean byPromise;

  /** Counting on a service level. */
  public static Counting on(Basis level) {
    Counting counting = new Counting();
    counting.level(level);
    return counting;
  }

  /** Whether it counts on a calendar at all: timers with a written duration do not. */
  public boolean known() {
    return durationSeconds != null;
  }

  Basis level() {
    return new Basis(durationSeconds, calendar, calendarVersion);
  }

  Basis promised() {
    return promisedSeconds == null
        ? null
        : new Basis(promisedSeconds, promisedCalendar, promisedVersion);
  }

  /** What the due time rests on. */
  public Basis inForce() {
    return byPromise ? promised() : level();
  }

  /**
   * The lane was raised to another level. What is in force from now on is promised.
   *
   * @param dueAt the due time so far
   * @param due counts on a basis, with the pauses there are
   * @return the due time: never later than it was
   */
  Instant raised(Basis next, Instant dueAt, Function<Basis, Instant> due) {
    Instant byNext = due.apply(next);
    boolean earlier = !byNext.isAfter(dueAt);
    Basis promise = earlier ? next : inForce();
    level(next);
    promisedSeconds = promise.seconds();
    promisedCalendar = promise.calendar();
    promisedVersion = promise.version();
    byPromise = !earlier;
    return earlier ? byNext : dueAt;
  }

  /**
   * The calendar has another version, or there are other pauses.
   *
   * @param latest version of the calendar
   * @param due counts on a basis, with the pauses there are
   * @return the due time: earlier or later than it was, never later than a raise promised
   */
  Instant recounted(int latest, Function<Basis, Instant> due) {
    calendarVersion = latest;
    Instant byLevel = due.apply(level());
    Instant byRaise = promisedSeconds == null ? byLevel : due.apply(promised());
    byPromise = byRaise.isBefore(byLevel);
    return byPromise ? byRaise : byLevel;
  }

  void level(Basis level) {
    durationSeconds = level.seconds();
    calendar = level.calendar();
    calendarVersion = level.version();
  }
}
