package io.redress.analytics.figure;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Turns the parameters of a request into months within its bounds. */
@ApplicationScoped
public class AskMonths {
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2099;

  @Inject AskFigure askFigure;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * The months from one to another; the last one that is over where a request says nothing.
   *
   * @throws ProblemException period-invalid, period-too-long
   */
  public MonthPeriod period(String from, String to) {
    var last = to == null ? current().minusMonths(1) : month("to", to);
    var first = from == null ? last : month("from", from);
    if (first.isAfter(last)) {
      throw ProblemException.of(AnalyticsProblem.PERIOD_INVALID, "from is after to.")
          .field("from", "is after to", "Exchange from and to.");
    }
    var months = new MonthPeriod(first, last);
    askFigure.period(months.days().from().toString(), months.days().to().toString());
    return months;
  }

  /** The month that it is now. */
  public YearMonth current() {
    return YearMonth.from(zone.day(clock.instant()));
  }

  /**
   * A month as it is written.
   *
   * @throws ProblemException period-invalid
   */
  public static YearMonth month(String field, String text) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= EARLIEST_YEAR && month.getYear() <= LATEST_YEAR) {
        return month;
      }
      throw noMonth(field);
    } catch (DateTimeParseException e) {
      throw noMonth(field);
    }
  }

  private static ProblemException noMonth(String field) {
    return ProblemException.of(AnalyticsProblem.PERIOD_INVALID, field + " is no month of our time.")
        .field(field, "is not a month between 2000 and 2099", "Write it like 2026-11.");
  }
}
