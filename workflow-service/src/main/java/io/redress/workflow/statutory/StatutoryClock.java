package io.redress.workflow.statutory;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.calendar.WorkingCalendar;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.casefile.Lane;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One clock of a profile. It runs from the registration, or from the begin of a later round, and
 * nothing stops it.
 *
 * @param clock its name within the profile
 * @param within an ISO-8601 duration, counted on the calendar; or
 * @param workingDays how many working days follow the day on which it begins: it is due as work
 *     ends on the last of them
 * @param calendar code of the calendar
 * @param until what has to happen
 * @param warnAt the part of the time after which it warns, in percent; absent: no warning
 * @param lanes the lanes that have it; absent: all
 * @param afterDeadlock when the dispute is deadlocked: due this long after, if that is earlier
 */
@Schema(name = "StatutoryClock")
public record StatutoryClock(
    @NotBlank @Size(max = 32) @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]*") String clock,
    @Size(max = 32) String within,
    @Min(1) @Max(366) Integer workingDays,
    @NotBlank @Size(max = 64) String calendar,
    @NotNull Until until,
    @Min(1) @Max(99) Integer warnAt,
    @Size(min = 1, max = 3) List<@NotNull Lane> lanes,
    @Size(max = 32) String afterDeadlock) {
  private static final Duration LONGEST = Duration.ofDays(366);

  /** What ends a clock; the end of the case ends each. */
  public enum Until {
    /** The customer heard of us. */
    CONTACT,
    /** The customer has the answer. */
    ANSWER,
    /** The case is closed. */
    CLOSING
  }

  boolean isOf(Lane lane) {
    return lanes == null || lanes.contains(lane);
  }

  /**
   * How long it is, in working time of its calendar.
   *
   * @param start when it begins
   */
  long seconds(WorkingCalendar on, WorkingTime time, Instant start) {
    return workingDays == null
        ? duration("within", within).toSeconds()
        : time.elapsed(start, on.endOfWorkingDay(start, workingDays)).toSeconds();
  }

  /** Whether it is due earlier once the dispute is deadlocked. */
  boolean knowsDeadlock() {
    return afterDeadlock != null;
  }

  Duration afterDeadlockTime() {
    return duration("afterDeadlock", afterDeadlock);
  }

  /**
   * Checks what the annotations cannot.
   *
   * @throws ProblemException invalid-field
   */
  void check() {
    if ((within == null) == (workingDays == null)) {
      throw ProblemException.invalid(
          "clocks." + clock, "needs one of within and workingDays", "Send exactly one of the two.");
    }
    if (within != null && duration("within", within).isZero()) {
      throw ProblemException.invalid(
          "clocks." + clock + ".within", "must be longer than nothing", "Send P15D or PT24H.");
    }
    if (afterDeadlock != null) {
      duration("afterDeadlock", afterDeadlock);
    }
  }

  private Duration duration(String member, String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException wrong) {
      // Told below, as any other duration that is not allowed.
    }
    throw ProblemException.invalid(
        "clocks." + clock + '.' + member,
        "is no duration up to 366 days",
        "Send an ISO-8601 duration such as P15D or PT24H.");
  }
}
