package io.redress.workflow.deadline;

import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Counting.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Explains deadlines from what they were counted on, with the same arithmetic. */
@ApplicationScoped
public class ExplainDeadlines {
  private final DueTimes times;
  private final Calendars calendars;
  private final Clock clock;

  ExplainDeadlines(DueTimes times, Calendars calendars, Clock clock) {
    this.times = times;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Explains one deadline of a case. Needs a transaction. */
  public Explanation explain(CaseFile file, Deadline deadline) {
    Instant from = Clocks.wholeSecond(deadline.startedAt);
    // What was paused after it ended did not stop it.
    Instant end = earlier(deadline.dueAt, second(deadline.endedAt));
    Instant until = earlier(end, second(clock.instant()));
    Counting counting = deadline.counting;
    if (!counting.known() || counting.calendarVersion == Counting.STALE) {
      return Explanation.roundTheClock(from, deadline.dueAt, end, until);
    }
    Basis basis = counting.inForce();
    WorkingTime time = times.time(file, deadline.name, deadline.round, basis);
    return new Explanation(
        basis.calendar(),
        basis.version(),
        calendars.of(basis.calendar(), basis.version()).calendar().zone(),
        counting.promisedSeconds != null,
        DueTimes.isShortest(basis.seconds(), deadline.percent),
        DueTimes.part(basis.seconds(), deadline.percent).toSeconds(),
        time.elapsed(from, until).toSeconds(),
        Explanation.bounded(time.parts(from, end)));
  }

  /** As much of a second as has passed counts for nothing: clocks count whole ones. */
  private static Instant second(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant earlier(Instant one, Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
