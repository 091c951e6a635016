package io.redress.intake.period;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Shows special periods. */
@ApplicationScoped
class ReadPeriods {
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final SpecialPeriods periods;

  @Inject
  ReadPeriods(SpecialPeriods periods) {
    this.periods = periods;
  }

  /**
   * One of them.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  SpecialPeriod read(String id) {
    return periods.get(id);
  }

  /**
   * The last to begin first.
   *
   * @param at only those that run at this time, written with its zone; {@code null} for all
   * @throws ProblemException invalid-field, invalid-cursor
   */
  @Transactional
  Page<SpecialPeriod> list(String at, String cursor, int limit) {
    Instant before = LATEST;
    String id = "";
    if (cursor != null) {
      List<String> keys = Cursor.decode(cursor, 2);
      before = Cursor.instant(keys.get(0));
      id = keys.get(1);
    }
    return Page.of(
        periods.before(before, id, time(at), limit + 1),
        limit,
        period -> new Object[] {period.fromAt, period.id});
  }

  private static Instant time(String at) {
    if (at == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException notATime) {
      throw ProblemException.invalid(
          "at", "is not a time", "Send a time with its zone, for example 2026-11-22T08:00:00Z.");
    }
  }
}
