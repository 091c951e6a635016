package io.redress.workflow.deadline;

import jakarta.persistence.Embeddable;

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

  /** The lane was raised to another level: what is in force from now on is promised. */
  void raise(Basis next, boolean nextIsEarlier) {
    Basis promise = nextIsEarlier ? next : inForce();
    level(next);
    promisedSeconds = promise.seconds();
    promisedCalendar = promise.calendar();
    promisedVersion = promise.version();
    byPromise = !nextIsEarlier;
  }

  void level(Basis level) {
    durationSeconds = level.seconds();
    calendar = level.calendar();
    calendarVersion = level.version();
  }
}
