package io.redress.workflow.deadline;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a clock counts on: the duration and calendar of its service level, and, once its lane was
 * raised, all that it counted on before and since. The due time is the earliest of these, so that
 * whatever is edited or paused later, it is never after what a raise promised, nor after when it
 * would be due without the raise. Kept with the clock: a later edit of the service-level table or
 * of a department's calendar changes nothing of it.
 */
@Embeddable
public class Counting {
  /**
   * A duration on a version of a calendar.
   *
   * @param seconds of the whole clock
   */
  public record Basis(long seconds, String calendar, int version) {
    /** Whether it is never due before another on any day. */
    private boolean neverBefore(Basis other) {
      return calendar.equals(other.calendar)
          && version == other.version
          && seconds >= other.seconds;
    }

    private String line() {
      return seconds + "@" + calendar + "@" + version;
    }

    private static Basis read(String line) {
      String[] parts = line.split("@");
      return new Basis(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }
  }

  /** No version: the clock is counted anew on the latest one as soon as somebody looks. */
  static final int STALE = 0;

  public Long durationSeconds;
  public String calendar;
  public Integer calendarVersion;

  /** The earliest of what was promised, as it was counted last. */
  public Long promisedSeconds;

  public String promisedCalendar;
  public Integer promisedVersion;

  /** What else was promised: later as it was counted last, but a pause may turn it round. */
  public String furtherPromises;

  /** Whether a promise is earlier than the level, and so what the due time rests on. */
  public boolean byPromise;

  /** Counting on a service level. */
  public static Counting on(Basis level) {
    Counting counting = new Counting();
    counting.level(level);
    return counting;
  }

  /** The same, to be kept with another clock. */
  public Counting copy() {
    Counting copy = new Counting();
    copy.durationSeconds = durationSeconds;
    copy.calendar = calendar;
    copy.calendarVersion = calendarVersion;
    copy.promisedSeconds = promisedSeconds;
    copy.promisedCalendar = promisedCalendar;
    copy.promisedVersion = promisedVersion;
    copy.furtherPromises = furtherPromises;
    copy.byPromise = byPromise;
    return copy;
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

  /** Everything that was promised. */
  List<Basis> promises() {
    List<Basis> promises = new ArrayList<>();
    if (promisedSeconds != null) {
      promises.add(promised());
    }
    if (furtherPromises != null) {
      Arrays.stream(furtherPromises.split(" ")).map(Basis::read).forEach(promises::add);
    }
    return promises;
  }

  /** What the due time rests on. */
  public Basis inForce() {
    return byPromise ? promised() : level();
  }

  /**
   * The lane was raised to another level. What it counted on before and the new level are promised
   * from now on.
   *
   * @param dueAt the due time so far
   * @param due counts on a basis, with the pauses there are
   * @return the due time: never later than it was
   */
  Instant raised(Basis next, Instant dueAt, Function<Basis, Instant> due) {
    List<Basis> promises = promises();
    promises.add(level());
    promises.add(next);
    level(next);
    Instant counted = earliest(promises, due);
    return counted.isAfter(dueAt) ? dueAt : counted;
  }

  /**
   * The lane was lowered to another level.
   *
   * @param due counts on a basis, with the pauses there are
   * @return the due time: later than it was, but never later than a raise promised
   */
  Instant lowered(Basis next, Function<Basis, Instant> due) {
    level(next);
    return earliest(promises(), due);
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
    return earliest(promises(), due);
  }

  private Instant earliest(List<Basis> promises, Function<Basis, Instant> due) {
    Instant byLevel = due.apply(level());
    Basis first = null;
    Instant byRaise = null;
    for (Basis promise : promises) {
      Instant at = due.apply(promise);
      if (byRaise == null || at.isBefore(byRaise)) {
        byRaise = at;
        first = promise;
      }
    }
    if (first == null) {
      byPromise = false;
      return byLevel;
    }
    keep(first, promises);
    byPromise = byRaise.isBefore(byLevel);
    return byPromise ? byRaise : byLevel;
  }

  private void keep(Basis first, List<Basis> promises) {
    promisedSeconds = first.seconds();
    promisedCalendar = first.calendar();
    promisedVersion = first.version();
    List<Basis> further = new ArrayList<>();
    for (Basis promise : promises) {
      if (!promise.neverBefore(first) && further.stream().noneMatch(promise::neverBefore)) {
        further.removeIf(other -> other.neverBefore(promise));
        further.add(promise);
      }
    }
    furtherPromises =
        further.isEmpty()
            ? null
            : further.stream().map(Basis::line).collect(Collectors.joining(" "));
  }

  void level(Basis level) {
    durationSeconds = level.seconds();
    calendar = level.calendar();
    calendarVersion = level.version();
  }
}
