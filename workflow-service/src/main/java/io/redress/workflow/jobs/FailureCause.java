package io.redress.workflow.jobs;

import io.redress.kit.masking.Masking;
import java.sql.SQLException;

/** What is kept and shown of a failure. */
final class FailureCause {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 20;

  private FailureCause() {}

  /** The innermost cause: its kind and message, numbers masked; of a database only the place. */
  static String of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
      cause = cause.getCause();
    }
    String kind = cause.getClass().getSimpleName();
    if (cause instanceof SQLException || cause.getMessage() == null) {
      // A database quotes the values that it stumbled over.
      StackTraceElement[] stack = cause.getStackTrace();
      return cut(stack.length == 0 ? kind : kind + " at " + stack[0]);
    }
    return cut(kind + ": " + Masking.text(cause.getMessage()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
