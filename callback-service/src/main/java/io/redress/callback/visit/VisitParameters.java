package io.redress.callback.visit;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

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

  static VisitState state(String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(VisitState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "state",
                    "is not a state",
                    "Use one of " + Arrays.toString(VisitState.values()) + "."));
  }

  static ProblemException none() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such visit.");
  }
}
