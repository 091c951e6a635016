package io.redress.intake.file;

/** A file that cannot be read on from a line: it is not of its format there. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long line;

  public UnreadableFileException(long line, Throwable cause) {
    super(cause);
    this.line = line;
  }

  /** Where it begins to be unreadable, counted from 1. */
  public long line() {
    return line;
  }
}
