package io.redress.kit.inbox;

/**
 * An event that no attempt can handle: it breaks its contract. Handlers may throw it too. The
 * message is kept and shown; it must not carry the event's data.
 */
public final class PoisonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PoisonException(String message) {
    super(message);
  }

  public PoisonException(String message, Throwable cause) {
    super(message, cause);
  }
}
