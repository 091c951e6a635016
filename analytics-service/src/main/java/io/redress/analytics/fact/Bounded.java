package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps what comes with an event, beside its data, within what a row of the log can hold, and times
 * as rows keep them. The members of the data have the bounds of the records that they are read
 * with.
 */
final class Bounded {
  private Bounded() {}

  static String required(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      throw new PoisonException(field + " is missing");
    }
    if (value.length() > longest) {
      throw new PoisonException(field + " is longer than " + longest + " characters");
    }
    return value;
  }

  /** In whole microseconds, as rows keep it: in memory and read back, the same. */
  static Instant micros(Instant value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  /** The earlier of the one kept, which may be null, and the one seen. */
  static Instant earliest(Instant kept, Instant seen) {
    var at = micros(seen);
    return kept == null || at.isBefore(kept) ? at : kept;
  }
}
