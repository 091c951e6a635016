package io.redress.callback.plan;

import java.time.Instant;

/**
 * Why an attempt may not be made now.
 *
 * @param from when it may be made; null when never
 */
public record Refusal(Kind kind, Instant from) {

  /** What stands in the way. */
  public enum Kind {
    CLOSED,
    ATTEMPTS_USED_UP,
    CALLING_OVER,
    OUTSIDE_ALLOWED_HOURS,
    TOO_EARLY,
    SAME_TIME_OF_DAY
  }
}
