package io.redress.workflow.deadline;

import java.util.Optional;

/** The service level of a case names no such clock; the message says which. */
public class NoSuchClockException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoSuchClockException(String clock) {
    super("The service level of the case names no clock " + clock + ".");
  }

  /** The one that is behind a failure. */
  public static Optional<NoSuchClockException> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoSuchClockException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
