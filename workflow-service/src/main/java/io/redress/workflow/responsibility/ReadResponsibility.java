package io.redress.workflow.responsibility;

import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.ReadCases;
import io.redress.workflow.responsibility.ResponsibilityView.EntryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows who answers and answered for a case, to those who may see it. */
@ApplicationScoped
class ReadResponsibility {
  private final ReadCases cases;
  private final CaseHistory history;
  private final HandOvers handOvers;
  private final Calendars calendars;
  private final Zone zone;
  private final Clock clock;

  ReadResponsibility(
      ReadCases cases,
      CaseHistory history,
      HandOvers handOvers,
      Calendars calendars,
      Zone zone,
      Clock clock) {
    this.cases = cases;
    this.history = history;
    this.handOvers = handOvers;
    this.calendars = calendars;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Attributes the time of a case.
   *
   * @param calendar on which business time is counted; {@code null}: the one of its service level
   * @throws ProblemException no-such-case, or invalid-field for a calendar that does not exist
   */
  @Transactional
  ResponsibilityView of(String complaintId, String calendar) {
    CaseFile file = cases.visible(complaintId);
    Calendars.Version on =
        calendars
            .latest(calendar == null ? file.serviceLevel.calendar() : calendar)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "calendar", "is unknown", "Use a code from GET /api/v1/calendars."));
    Instant now = clock.instant();
    CaseHistory.Known known = history.read(file, now);
    Attribution attribution =
        Attribution.of(
            known.hands().stretches(), new WorkingTime(on.calendar(), Pauses.NONE), known.late());
    HandOver offer = file.handOverId == null ? null : handOvers.findById(file.handOverId);
    return ResponsibilityView.of(file, on, attribution, offer, zone);
  }

  /** A page of the ledger, oldest first. */
  @Transactional
  Page<EntryView> entries(String complaintId, String after, int limit) {
    cases.visible(complaintId);
    List<ResponsibilityEntry> rows =
        ResponsibilityEntry.find(
                "complaintId = ?1 and id > ?2 order by id", complaintId, after == null ? "" : after)
            .range(0, limit)
            .list();
    return Page.of(rows, limit, row -> new Object[] {row.id}).map(row -> EntryView.of(row, zone));
  }
}
