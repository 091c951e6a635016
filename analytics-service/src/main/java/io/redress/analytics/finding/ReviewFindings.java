package io.redress.analytics.finding;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The list for the monthly review: every finding that was open in the month, with what moved until
 * its end, what did not, and what is overdue.
 */
@ApplicationScoped
public class ReviewFindings {
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2098;

  @Inject Findings findings;
  @Inject ReadFindings read;
  @Inject ShowEffect effects;
  @Inject Zone zone;

  /**
   * A page, oldest first: as many statements for many items as for one.
   *
   * @param month such as 2026-11; null for the present one
   * @throws ProblemException invalid-field when it is none; invalid-cursor
   */
  @Transactional
  public Page<ReviewView> review(String month, Integer limit, String cursor) {
    var asked = month(month);
    var from = asked.atDay(1).atStartOfDay(zone.id()).toInstant();
    var to = asked.plusMonths(1).atDay(1).atStartOfDay(zone.id()).toInstant();
    var size = Limit.of(limit);
    var after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    var found = findings.openBetween(read.reach(), from, to, after, size + 1);
    var page = Page.of(found, size, row -> new Object[] {row.id()});
    var last = asked.atEndOfMonth();
    var until = last.isBefore(effects.today()) ? last : effects.today();
    var shown = effects.effects(page.items(), until);
    return page.map(finding -> item(finding, shown.get(finding.id()), until));
  }

  private ReviewView item(Finding finding, EffectView effect, LocalDate until) {
    var endedAt = finding.endedAt();
    var open = endedAt == null || zone.day(endedAt).isAfter(until);
    return new ReviewView(
        read.view(finding),
        effect,
        open && finding.date() != null && finding.date().isBefore(until));
  }

  private YearMonth month(String text) {
    if (text == null) {
      return YearMonth.from(effects.today());
    }
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= EARLIEST_YEAR && month.getYear() <= LATEST_YEAR) {
        return month;
      }
      throw noMonth();
    } catch (DateTimeException e) {
      throw noMonth();
    }
  }

  private static ProblemException noMonth() {
    return ProblemException.invalid(
        "month", "is no month of our time", "Write it like 2026-11, or leave it out.");
  }
}
