package io.redress.workflow.process;

import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which clock a timer of a diagram counts on, read from its expression. */
final class TimerExpression {
  private static final Pattern DUE =
      Pattern.compile(
          "\\s*[$#]\\{\\s*deadlines\\.due\\(\\s*execution\\s*,\\s*'(\\w+)'\\s*(?:,\\s*(\\d{1,4})\\s*)?\\)\\s*}\\s*");

  private TimerExpression() {}

  /** The clock and percentage of a vocabulary expression; the element itself for any other text. */
  static TimerClock read(String element, String expression) {
    Matcher due = DUE.matcher(expression);
    if (!due.matches()) {
      return new TimerClock(element, 100);
    }
    return new TimerClock(
        due.group(1), due.group(2) == null ? 100 : Integer.parseInt(due.group(2)));
  }
}
