package io.redress.workflow.deadline;

import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Counting.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * When a part of a clock is due. Counted on the calendar that the service level names for it; a
 * clock that belongs to one department, on that department's own where it has one. A part is a part
 * of the counted time: 80 % of 10 working hours are 8 working hours. The clock to resolve stands
 * still while the case is paused; all others run on.
 *
 * <p>Whole seconds, because the engine's timers are: a clock begins with the next whole second, and
 * a part of a second is rounded up, so that no timer comes before its time. A part is a minute at
 * least: one percent of half an hour would be over before anybody could look.
 */
@ApplicationScoped
public class DueTimes {
  /** The clock that stops while the case waits for the customer. */
  public static final String RESOLVE = "resolve";

  /** The clock that runs while the customer is asked. */
  static final String CUSTOMER_ANSWER = "customerAnswer";

  /** Less is refused where it is written, in diagrams and tables alike. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Calendars calendars;
  private final CasePauses pauses;
  private final Clock clock;

  DueTimes(Calendars calendars, CasePauses pauses, Clock clock) {
    this.calendars = calendars;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * The due time of a part of a clock that begins now, or began when the clock's own rule says.
   *
   * @param percent of the clock's duration, 1 or more; 100 is the deadline itself
   * @throws NoSuchClockException for a clock that the service level does not name
   * @throws IllegalStateException for a calendar that does not exist
   */
  public Instant due(CaseFile file, String name, int percent) {
    return due(file, name, percent, start(file, name), begin(file, name).level());
  }

  /** When the clock began to run. */
  public Instant start(CaseFile file, String name) {
    return Clocks.start(file, name, file.now(clock));
  }

  /** What a clock of the case counts on that begins now. */
  public Counting begin(CaseFile file, String name) {
    return Counting.on(level(file, name));
  }

  /**
   * When a pause that began at a time has to end: after the time that the service level gives the
   * customer to answer.
   */
  public Instant latestEndOfPause(CaseFile file, Instant begun) {
    return due(file, CUSTOMER_ANSWER, 100, begun, level(file, CUSTOMER_ANSWER));
  }

  /** Whether the case's service level names such a clock. */
  public boolean isClock(CaseFile file, String name) {
    return file.serviceLevel.of(name).isPresent();
  }

  /**
   * The due time after the lane was raised: never later than it was.
   *
   * @param counting of the clock; changed by it
   * @param dueAt the due time so far
   */
  public Instant raised(
      CaseFile file, String name, int percent, Instant start, Counting counting, Instant dueAt) {
    Function<Basis, Instant> due = basis -> due(file, name, percent, start, basis);
    if (counting.calendarVersion == Counting.STALE) {
      counting.recounted(latest(counting.calendar).version(), due);
    }
    return counting.raised(level(file, name), dueAt, due);
  }

  /**
   * The due time after the lane was lowered: later than it was, never later than a raise promised.
   *
   * @param counting of the clock; changed by it
   */
  public Instant lowered(
      CaseFile file, String name, int percent, Instant start, Counting counting) {
    return counting.lowered(level(file, name), basis -> due(file, name, percent, start, basis));
  }

  /**
   * The due time on the latest version of the clock's calendar and with the pauses as they are now:
   * earlier or later than it was, never later than a raise promised.
   *
   * @param counting of the clock; changed by it
   */
  public Instant recounted(
      CaseFile file, String name, int percent, Instant start, Counting counting) {
    return counting.recounted(
        latest(counting.calendar).version(), basis -> due(file, name, percent, start, basis));
  }

  /**
   * The due time of a clock that did not run for a while, as if it had run: on the lane as it is
   * now, and never later than a raise promised, before or meanwhile.
   *
   * @param counting of the clock as it was; changed by it
   */
  public Instant resumed(
      CaseFile file, String name, int percent, Instant start, Counting counting) {
    Instant due = recounted(file, name, percent, start, counting);
    Basis level = level(file, name);
    boolean sameLane =
        counting.durationSeconds == level.seconds()
            && file.serviceLevel
                .ownCalendarOf(name)
                .orElse(counting.calendar)
                .equals(counting.calendar);
    if (sameLane) {
      return due;
    }
    boolean slower =
        due(file, name, percent, start, level)
            .isAfter(due(file, name, percent, start, counting.level()));
    return slower
        ? lowered(file, name, percent, start, counting)
        : raised(file, name, percent, start, counting, due);
  }

  /** Counts as a clock of a round does. */
  WorkingTime time(CaseFile file, String name, int round, Basis basis) {
    return new WorkingTime(
        calendars.of(basis.calendar(), basis.version()).calendar(),
        name.equals(RESOLVE) ? pauses.of(file, round) : Pauses.NONE);
  }

  /** The due time of a part of a clock on a given basis. */
  Instant due(CaseFile file, String name, int percent, Instant start, Basis basis) {
    return time(file, name, file.round, basis)
        .due(Clocks.wholeSecond(start), part(basis.seconds(), percent));
  }

  /**
   * A part of a clock, rounded up to a second; never less than a minute, as any time that a diagram
   * writes itself.
   */
  static Duration part(long seconds, int percent) {
    Duration part = exactly(seconds, percent);
    return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
  }

  /** Whether a part of a clock would be less than the minute that is counted instead. */
  static boolean isShortest(long seconds, int percent) {
    return exactly(seconds, percent).compareTo(SHORTEST) < 0;
  }

  private static Duration exactly(long seconds, int percent) {
    return Duration.ofSeconds(Math.addExact(Math.multiplyExact(seconds, (long) percent), 99) / 100);
  }

  private Basis level(CaseFile file, String name) {
    Duration whole = file.serviceLevel.of(name).orElseThrow(() -> new NoSuchClockException(name));
    String code =
        file.serviceLevel
            .ownCalendarOf(name)
            .or(() -> calendars.ofDepartment(Clocks.department(file, name)))
            .orElse(file.serviceLevel.calendar());
    return new Basis(Clocks.wholeSeconds(whole), code, latest(code).version());
  }

  private Calendars.Version latest(String code) {
    return calendars
        .latest(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The service level counts on the calendar " + code + ", which is not there"));
  }
}
