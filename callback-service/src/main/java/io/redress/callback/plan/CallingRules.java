package io.redress.callback.plan;

import io.redress.callback.hours.AllowedHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When and how often a customer may be called (domain: "Callback").
 *
 * @param from first allowed time of the day, included
 * @param to end of the allowed time of the day, excluded; after {@code from}
 * @param zone whose day it is
 * @param gap at least this long between two attempts
 * @param attempts how many at most, from 1
 * @param window attempts end this long after the first one
 * @param expiry the callback is closed this long after its request
 * @param parts the times that cut the day into parts, in order, at most 10: an attempt is made in
 *     another part than those in which nobody answered
 */
public record CallingRules(
    LocalTime from,
    LocalTime to,
    ZoneId zone,
    Duration gap,
    int attempts,
    Duration window,
    Duration expiry,
    List<LocalTime> parts) {

  public CallingRules {
    parts = List.copyOf(parts);
    AllowedHours.check(from, to);
    if (attempts < 1 || gap.isNegative() || !positive(window) || !positive(expiry)) {
      throw new IllegalArgumentException("Calling needs an attempt, a window and an expiry");
    }
    if (parts.size() > 10 || !parts.equals(parts.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("The parts of the day are not in order: " + parts);
    }
  }

  private AllowedHours hours() {
    return new AllowedHours(from, to);
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** The same hours, for a customer who lives elsewhere. */
  public CallingRules in(ZoneId other) {
    return new CallingRules(from, to, other, gap, attempts, window, expiry, parts);
  }

  /** Whether customers may be called at this time of their day. */
  public boolean allowed(Instant at) {
    return hours().allowed(at, zone);
  }

  /** The given time, or the next at which customers may be called. */
  public Instant nextAllowed(Instant at) {
    return hours().nextAllowed(at, zone);
  }

  /** Whether nobody answered in this part of the day, while another part is left to try. */
  boolean triedInVain(Instant at, int tried) {
    return (tried & usable()) != usable() && (tried & bit(at)) != 0;
  }

  /** The given time, or the next that is allowed and in a part of the day that is left to try. */
  Instant nextUntried(Instant at, int tried) {
    Instant next = nextAllowed(at);
    while (triedInVain(next, tried)) {
      next = nextAllowed(endOfPart(next));
    }
    return next;
  }

  /** The part of the day as a bit. */
  int bit(Instant at) {
    return 1 << part(at.atZone(zone).toLocalTime());
  }

  private int part(LocalTime time) {
    return (int) parts.stream().filter(cut -> !time.isBefore(cut)).count();
  }

  /** The parts in which customers may be called at all. */
  private int usable() {
    int bits = 1 << part(from);
    for (LocalTime cut : parts) {
      if (cut.isAfter(from) && cut.isBefore(to)) {
        bits |= 1 << part(cut);
      }
    }
    return bits;
  }

  private Instant endOfPart(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return parts.stream()
        .filter(cut -> cut.isAfter(local.toLocalTime()))
        .findFirst()
        .filter(cut -> cut.isBefore(to))
        .map(local::with)
        .orElseGet(() -> local.with(to))
        .toInstant();
  }
}
