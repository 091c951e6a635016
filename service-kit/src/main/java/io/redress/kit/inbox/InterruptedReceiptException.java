package io.redress.kit.inbox;

/** The service stops while an event is being tried; the next one to get it goes on. */
public final class InterruptedReceiptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InterruptedReceiptException() {
    super("The service stops; the event will be delivered again", null, false, false);
  }
}
