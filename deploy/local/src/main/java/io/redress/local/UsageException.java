package io.redress.local;

/** The person in front of the screen can mend this; the message is the one line they are shown. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String line) {
    super(line);
  }
}
