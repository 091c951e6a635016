package io.redress.callback.hours;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of a customer's day at which they may be disturbed.
 *
 * @param from included
 * @param to excluded; after {@code from}
 */
public record AllowedHours(LocalTime from, LocalTime to) {

  public AllowedHours {
    check(from, to);
  }

  /**
   * Checks that they end after they begin.
   *
   * @throws IllegalArgumentException otherwise
   */
  public static void check(LocalTime from, LocalTime to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Allowed hours end (" + to + ") after " + from);
    }
  }

  /** Whether they may be disturbed then, by the wall clock of that zone. */
  public boolean allowed(Instant at, ZoneId zone) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** The given time, or the next at which they may be disturbed. */
  public Instant nextAllowed(Instant at, ZoneId zone) {
    if (allowed(at, zone)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime today = local.with(from);
    ZonedDateTime next =
        today.isAfter(local) ? today : local.toLocalDate().plusDays(1).atTime(from).atZone(zone);
    return next.toInstant();
  }
}
