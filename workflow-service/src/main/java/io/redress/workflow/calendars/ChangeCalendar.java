package io.redress.workflow.calendars;

import io.redress.kit.etag.Versions;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.wording.Wording;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * Writes a further version of a calendar, or the first of a new one. The clocks that run on it
 * follow in the background: see {@link CalendarMoves}.
 */
@ApplicationScoped
class ChangeCalendar {
  private static final Logger LOG = Logger.getLogger(ChangeCalendar.class);
  private final CalendarVersions versions;
  private final Calendars calendars;
  private final CalendarMoves moves;
  private final ReferenceChanges changes;
  private final Wording wording;
  private final Clock clock;

  ChangeCalendar(
      CalendarVersions versions,
      Calendars calendars,
      CalendarMoves moves,
      ReferenceChanges changes,
      Wording wording,
      Clock clock) {
    this.versions = versions;
    this.calendars = calendars;
    this.moves = moves;
    this.changes = changes;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Writes the version after the one that the caller knows.
   *
   * @param ifMatch the entity tag of the version that was read; not needed for a new calendar
   * @return the new version
   * @throws ProblemException invalid-field; precondition-required or -failed; calendar-fixed for
   *     {@link Calendars#ROUND_THE_CLOCK}
   */
  @Transactional
  CalendarVersion write(
      String code, CalendarRules rules, String ifMatch, String user, String reason) {
    if (code.equals(Calendars.ROUND_THE_CLOCK)) {
      throw ProblemException.of(
          WorkflowProblem.CALENDAR_FIXED, "The calendar round-the-clock is not changed.");
    }
    wording.require("reason", reason);
    rules.toCalendar();
    Optional<CalendarVersion> before = versions.latest(code);
    if (before.isPresent()) {
      Versions.require(ifMatch, before.get().version);
    } else if (Versions.expected(ifMatch).isPresent()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "There is no such calendar yet.");
    }
    CalendarVersion next = new CalendarVersion();
    next.id = Ids.next();
    next.code = code;
    next.version = before.map(row -> row.version + 1).orElse(1);
    next.rules = calendars.text(rules);
    next.changedBy = user;
    next.reason = reason;
    next.changedAt = clock.instant();
    try {
      versions.persistAndFlush(next);
    } catch (ConstraintViolationException somebodyElse) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "Somebody else has just changed this calendar.");
    }
    moves.begin(next);
    changes.changed(Calendars.CHANGES);
    LOG.infof("Calendar %s has version %d", code, next.version);
    return next;
  }
}
