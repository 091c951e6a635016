package io.redress.callback.visit;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Years;
import java.time.DateTimeException;
import java.time.YearMonth;

/** Parameters of requests about visits. */
final class VisitParameters {

  private VisitParameters() {}

  static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (Years.have(month.getYear())) {
        return month;
      }
    } catch (DateTimeException notAMonth) {
      throw noMonth();
    }
    throw noMonth();
  }

  private static ProblemException noMonth() {
    return ProblemException.invalid("month", "is not a month", "Write it as 2026-11.");
  }

  static ProblemException none() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such visit.");
  }
}
