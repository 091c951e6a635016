package io.redress.workflow.calendars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * The calendars whose running clocks have not all followed their latest version. One row a
 * calendar, so that looking for work costs next to nothing.
 */
@ApplicationScoped
public class CalendarMoves implements PanacheRepositoryBase<CalendarMove, String> {
  private final Clock clock;

  CalendarMoves(Clock clock) {
    this.clock = clock;
  }

  /** A further version was written: whatever counts on the calendar has to follow. */
  void begin(CalendarVersion version) {
    CalendarMove move = findById(version.code);
    if (move == null) {
      move = new CalendarMove();
      move.code = version.code;
    }
    move.version = version.version;
    move.begunAt = version.changedAt;
    move.cases = 0;
    move.endedAt = null;
    persist(move);
  }

  /** Those that have not ended. */
  public List<CalendarMove> unfinished() {
    return list("endedAt is null order by begunAt, code");
  }

  /** Some more cases have followed. */
  public void followed(String code, int version, int cases) {
    update(
        "cases = cases + ?1 where code = ?2 and version = ?3 and endedAt is null",
        cases,
        code,
        version);
  }

  /** All cases have followed. */
  public void end(String code, int version) {
    update("endedAt = ?1 where code = ?2 and version = ?3", clock.instant(), code, version);
  }
}
