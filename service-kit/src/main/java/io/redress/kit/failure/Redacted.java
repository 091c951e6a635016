package io.redress.kit.failure;

/**
 * A failure for the log: the types and the stack of an exception and its causes without their
 * messages, which may quote a person's data (a database quotes the duplicate value, a parser the
 * text it stumbled over).
 */
public final class Redacted extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private Redacted(Throwable original, int depth) {
    super(original.getClass().getName(), causeOf(original, depth), false, true);
    setStackTrace(original.getStackTrace());
  }

  /** The same failure without messages. */
  public static Redacted of(Throwable original) {
    return new Redacted(original, 0);
  }

  private static Throwable causeOf(Throwable original, int depth) {
    Throwable cause = original.getCause();
    return cause == null || depth == DEEPEST ? null : new Redacted(cause, depth + 1);
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
