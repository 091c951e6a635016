package io.redress.local.sample;

import io.redress.local.SuiteAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The suite's time, which the play may move forward. */
final class SuiteTime {
  /** Customers may be called in these hours (the callback service's defaults). */
  private static final LocalTime FIRST_CALL = LocalTime.of(8, 0);

  private static final LocalTime LAST_CALL = LocalTime.of(20, 30);

  private final SuiteAddress suite;
  private final ZoneId zone;

  SuiteTime(SuiteAddress suite, ZoneId zone) {
    this.suite = suite;
    this.zone = zone;
  }

  Instant now() {
    return Instant.now().plus(suite.clockOffset());
  }

  /** Moves the whole suite to this time; a time that is past already changes nothing. */
  void moveTo(Instant time) {
    Duration gap = Duration.between(now(), time);
    if (gap.isNegative() || gap.isZero()) {
      return;
    }
    suite.advanceClock(Duration.ofSeconds(gap.toSeconds() + 1));
  }

  /** The given time, or the next at which customers may be called. */
  Instant nextCallingTime(Instant time) {
    ZonedDateTime local = time.atZone(zone);
    if (!local.toLocalTime().isBefore(FIRST_CALL) && local.toLocalTime().isBefore(LAST_CALL)) {
      return time;
    }
    ZonedDateTime today = local.with(FIRST_CALL);
    return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
  }
}
