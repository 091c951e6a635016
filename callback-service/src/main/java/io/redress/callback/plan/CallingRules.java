package io.redress.callback.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When and how often a customer may be called (domain: "Callback").
 *
 * @param from first allowed time of the day, included
 * @param to end of the allowed time of the day, excluded; after {@code from}
 * @param zone whose day it is
 * @param gap at least this long between two attempts, so that they fall on different times of day
 * @param attempts how many at most, from 1
 * @param window attempts end this long after the first one
 * @param expiry the callback is closed this long after its request
 */
public record CallingRules(
    LocalTime from,
    LocalTime to,
    ZoneId zone,
    Duration gap,
    int attempts,
    Duration window,
    Duration expiry) {

  public CallingRules {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Allowed hours end (" + to + ") after " + from);
    }
    if (attempts < 1 || gap.isNegative() || !positive(window) || !positive(expiry)) {
      throw new IllegalArgumentException("Calling needs an attempt, a window and an expiry");
    }
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** Whether customers may be called at this time of their day. */
  public boolean allowed(Instant at) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** The given time, or the next at which customers may be called. */
  public Instant nextAllowed(Instant at) {
    if (allowed(at)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime today = local.with(from);
    ZonedDateTime next =
        today.isAfter(local) ? today : local.toLocalDate().plusDays(1).atTime(from).atZone(zone);
    return next.toInstant();
  }
}
