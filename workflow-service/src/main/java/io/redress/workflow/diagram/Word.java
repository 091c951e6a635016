package io.redress.workflow.diagram;

import java.util.List;

/**
 * One word of the published vocabulary: a method that a diagram may call with {@code execution} as
 * its first argument.
 *
 * @param arguments those after {@code execution}
 */
public record Word(String bean, String method, List<Argument> arguments, Result result) {
  /** What a diagram may write as an argument. */
  public enum Argument {
    TEXT,
    NUMBER
  }

  /** Where a call may stand: a moment as a due time, a list to repeat a step, others as a step. */
  public enum Result {
    MOMENT,
    LIST,
    STEP
  }
}
