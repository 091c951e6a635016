package io.redress.kit.outbox;

import java.sql.SQLException;

/** The database refused an event; the transaction it belongs to cannot commit. */
public final class EventNotStoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventNotStoredException(String type, SQLException cause) {
    super("Event " + type + " could not be stored", cause);
  }
}
