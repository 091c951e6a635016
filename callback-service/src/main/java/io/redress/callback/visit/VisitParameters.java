package io.redress.callback.visit;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Parameters of requests about visits. */
final class VisitParameters {

  private VisitParameters() {}

  static LocalDate day(String name, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw ProblemException.invalid(name, "is not a day", "Write it as 2026-11-27.");
    }
  }

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException notAMonth) {
      throw ProblemException.invalid("month", "is not a month", "Write it as 2026-11.");
    }
  }

  static ProblemException none() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such visit.");
  }
}
