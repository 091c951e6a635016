package io.redress.workflow.calendars;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows calendars and their versions. */
@ApplicationScoped
class ReadCalendars {
  private final CalendarVersions versions;
  private final CalendarMoves moves;
  private final Calendars calendars;
  private final Zone zone;

  ReadCalendars(CalendarVersions versions, CalendarMoves moves, Calendars calendars, Zone zone) {
    this.versions = versions;
    this.moves = moves;
    this.calendars = calendars;
    this.zone = zone;
  }

  @Transactional
  List<CalendarView> all() {
    return versions.latest().stream().map(this::view).toList();
  }

  @Transactional
  CalendarView latest(String code) {
    return view(versions.latest(code).orElseThrow(ReadCalendars::unknown));
  }

  @Transactional
  CalendarView version(String code, int version) {
    return view(versions.of(code, version).orElseThrow(ReadCalendars::unknown));
  }

  @Transactional
  Page<CalendarView> versions(String code, String cursor, int limit) {
    versions.latest(code).orElseThrow(ReadCalendars::unknown);
    return Page.of(
            versions.before(code, Cursor.numberBefore(cursor), limit + 1),
            limit,
            row -> new Object[] {row.version})
        .map(this::view);
  }

  @Transactional
  CalendarProgress progress(String code) {
    CalendarVersion latest = versions.latest(code).orElseThrow(ReadCalendars::unknown);
    return moves
        .findByIdOptional(code)
        .map(
            move ->
                new CalendarProgress(
                    code, move.version, zone.at(move.begunAt), move.cases, zone.at(move.endedAt)))
        .orElseGet(
            () ->
                new CalendarProgress(
                    code, latest.version, zone.at(latest.changedAt), 0, zone.at(latest.changedAt)));
  }

  CalendarView view(CalendarVersion row) {
    return new CalendarView(
        row.code,
        row.version,
        calendars.rules(row),
        row.changedBy,
        row.reason,
        zone.at(row.changedAt));
  }

  private static ProblemException unknown() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_CALENDAR, "No such calendar or version.");
  }
}
