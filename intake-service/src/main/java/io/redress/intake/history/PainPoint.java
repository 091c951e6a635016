package io.redress.intake.history;

import java.time.Instant;

/**
 * Something that hurt.
 *
 * @param times how often lately
 * @param latest when last: the closing of the ticket, or now where it is open
 */
record PainPoint(PainPointKind kind, int times, Instant latest) {
  /** Both together, of one kind. */
  PainPoint and(PainPoint other) {
    return new PainPoint(
        kind, times + other.times, latest.isAfter(other.latest) ? latest : other.latest);
  }
}
