package io.redress.kit.inbox;

import java.util.Set;

/**
 * A bean that handles events of certain types.
 *
 * <p>It is called inside one transaction together with the inbox row: what it writes commits once
 * per event, however often the event is delivered, and an exception rolls all of it back. What it
 * does outside that transaction is not covered.
 */
public interface EventHandler {
  /** Exact types, for example {@code complaint.registered}; of one type there is one handler. */
  Set<String> types();

  /**
   * Handles one event.
   *
   * @throws PoisonException to have the event set aside at once; other exceptions are tried again
   *     as {@link Inbox} says
   */
  void handle(IncomingEvent event);
}
