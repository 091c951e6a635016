package io.redress.analytics.subscriber;

import io.redress.analytics.figure.AskMonths;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Shows the subscriber numbers, their versions and the imports that told them. */
@ApplicationScoped
public class ReadSubscribers {
  private static final int MOST_VERSIONS = 200;

  @Inject Subscribers subscribers;
  @Inject SubscriberImports imports;

  /** What holds in these months, by month and district. */
  @Transactional
  public Page<SubscriberCount> holding(MonthPeriod months, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var month = months.from();
    var district = "";
    if (cursor != null) {
      var keys = Cursor.decode(cursor, 2);
      month = month(keys.get(0));
      district = keys.get(1);
    }
    return Page.of(
        subscribers.holdingAfter(months, month, district, size + 1),
        size,
        count -> new Object[] {count.month(), count.district()});
  }

  private static YearMonth month(String key) {
    try {
      return YearMonth.parse(key);
    } catch (DateTimeParseException e) {
      throw ProblemException.of(
          CommonProblem.INVALID_CURSOR, "The parameter 'cursor' is not one of this list.");
    }
  }

  /** Every version of one number, the latest first; 200 at most. */
  @Transactional
  public Page<SubscriberCount> versions(String month, String district) {
    if (month == null || district == null) {
      throw ProblemException.invalid(
          month == null ? "month" : "district",
          "is missing",
          "Send month and district, * for the whole operator.");
    }
    return new Page<>(
        subscribers.versions(AskMonths.month("month", month), district, MOST_VERSIONS), null, null);
  }

  /** The imports, the latest first. */
  @Transactional
  public Page<SubscriberImport> imports(Integer limit, String cursor) {
    var size = Limit.of(limit);
    var before = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    return Page.of(imports.latest(before, size + 1), size, it -> new Object[] {it.id()});
  }
}
