package io.redress.callback.decision;

/** The engine cannot read a table that passed its check. */
final class UnreadableTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableTableException(Throwable cause) {
    super("The engine cannot read the table", cause);
  }
}
