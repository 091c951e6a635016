package io.redress.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransactionException;

/** What is kept and shown of a failure: types and places, never an unknown exception's message. */
final class Detail {
  private static final int LONGEST = 500;

  private Detail() {}

  /** The failure of the work itself, without the wrapping of the transaction's API. */
  static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof QuarkusTransactionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Messages of unknown exceptions may quote data (a database quotes the duplicate value). */
  static String of(Throwable thrown) {
    if (thrown instanceof PoisonException) {
      return cut(String.valueOf(thrown.getMessage()));
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    return cut(thrown.getClass().getName() + place);
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
