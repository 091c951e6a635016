package io.redress.local;

/** The person in front of the screen can mend this; the message is the one line they are shown. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String line) {
    super(line);
  }
}
