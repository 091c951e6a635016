package io.redress.intake.missed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Until when a customer is to be called: a clock that runs in the hours only in which customers may
 * be called, every day alike. Nobody is promised a call in the night, and none is due before the
 * morning.
 */
public final class CallingHoursPolicy {
  private final LocalTime from;
  private final LocalTime to;
  private final ZoneId zone;

  /**
   * @param from when the hours begin; the same as {@code to} for round the clock
   * @param to when they end, on the same day
   * @throws IllegalArgumentException when they end before they begin
   */
  public CallingHoursPolicy(LocalTime from, LocalTime to, ZoneId zone) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Calling hours end on the day on which they begin");
    }
    this.from = from;
    this.to = to;
    this.zone = zone;
  }

  /** When a clock that starts at a time has run. */
  public Instant after(Instant start, Duration clock) {
    if (from.equals(to)) {
      return start.plus(clock);
    }
    Duration left = clock;
    LocalDate day = LocalDate.ofInstant(start, zone);
    Instant now = start;
    while (true) {
      Instant opens = day.atTime(from).atZone(zone).toInstant();
      Instant closes = day.atTime(to).atZone(zone).toInstant();
      now = now.isBefore(opens) ? opens : now;
      if (now.isBefore(closes)) {
        Duration today = Duration.between(now, closes);
        if (left.compareTo(today) <= 0) {
          return now.plus(left);
        }
        left = left.minus(today);
      }
      day = day.plusDays(1);
    }
  }
}
