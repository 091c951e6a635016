package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps what comes from outside within what a row can hold. A value that does not fit makes its
 * event unusable for figures: better set aside than cut short or retried for ever.
 */
final class Bounded {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private Bounded() {}

  static String text(String field, String value, int longest) {
    if (value != null && value.length() > longest) {
      throw new PoisonException(field + " is longer than " + longest + " characters");
    }
    return value;
  }

  static String required(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      throw new PoisonException(field + " is missing");
    }
    return text(field, value, longest);
  }

  static String code(String field, String value) {
    return text(field, value, 32);
  }

  /** In whole microseconds, as rows keep it: in memory and read back, the same. */
  static Instant instant(String field, Instant value) {
    if (value == null) {
      return null;
    }
    if (value.isBefore(EARLIEST) || !value.isBefore(LATEST)) {
      throw new PoisonException(field + " is not between the years 2000 and 2099");
    }
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  /** The earlier of the one kept, which may be null, and the one seen. */
  static Instant earliest(Instant kept, Instant seen) {
    var at = instant("at", seen);
    return kept == null || at.isBefore(kept) ? at : kept;
  }

  static int count(String field, int value) {
    if (value < 0 || value > 100_000) {
      throw new PoisonException(field + " is not between 0 and 100000");
    }
    return value;
  }
}
