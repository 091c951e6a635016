package io.redress.kit.sheet;

/** A test sheet that cannot be read. */
public final class SheetUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String place;

  SheetUnreadableException(String place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  /** Where: {@code line 7}, or a case's name. */
  public String place() {
    return place;
  }
}
