package io.redress.kit.sealing;

/**
 * A stored value could not be opened. That is never the fault of who asked: a key is missing or
 * wrong, or somebody changed the value. Says where and why, nothing of the value.
 */
public class UnopenedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnopenedException(String column, String reason) {
    super("A value of " + column + " cannot be opened: " + reason);
  }
}
