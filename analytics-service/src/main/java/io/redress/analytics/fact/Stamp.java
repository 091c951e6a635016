package io.redress.analytics.fact;

import io.redress.kit.inbox.IncomingEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Orders the events of one producer about one complaint, whatever order they arrive in: by the time
 * at which they happened, then by their id. Compares as text.
 */
final class Stamp {
  private Stamp() {}

  static String of(IncomingEvent event) {
    var at = Bounded.micros(event.time());
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return "%017d %s".formatted(micros, event.id());
  }

  /** Whether {@code stamp} is later than the one kept, which may be null. */
  static boolean later(String stamp, String kept) {
    return kept == null || stamp.compareTo(kept) > 0;
  }

  /** Whether {@code stamp} is earlier than the one kept, which may be null. */
  static boolean earlier(String stamp, String kept) {
    return kept == null || stamp.compareTo(kept) < 0;
  }
}
