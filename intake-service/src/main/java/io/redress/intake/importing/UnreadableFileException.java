package io.redress.intake.importing;

/** A file that cannot be read on from a line: it is not CSV there. */
final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long line;

  UnreadableFileException(long line, Throwable cause) {
    super(cause);
    this.line = line;
  }

  long line() {
    return line;
  }
}
