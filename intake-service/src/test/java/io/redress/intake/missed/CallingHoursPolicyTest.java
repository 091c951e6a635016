package io.redress.intake.missed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CallingHoursPolicyTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final CallingHoursPolicy hours = between("08:00", "21:00", SHANGHAI);

  @Test
  void byDayTheClockRuns() {
    assertEquals(at("2026-11-26T12:15"), hours.after(at("2026-11-26T10:15"), TWO_HOURS));
    assertEquals(at("2026-11-26T21:00"), hours.after(at("2026-11-26T19:00"), TWO_HOURS));
  }

  @Test
  void inTheNightItStandsStillAndInTheEveningItGoesOnInTheMorning() {
    assertEquals(at("2026-11-27T10:00"), hours.after(at("2026-11-26T23:30"), TWO_HOURS));
    assertEquals(at("2026-11-26T10:00"), hours.after(at("2026-11-26T03:30"), TWO_HOURS));
    assertEquals(at("2026-11-27T09:30"), hours.after(at("2026-11-26T20:30"), TWO_HOURS));
    assertEquals(at("2026-11-27T10:00"), hours.after(at("2026-11-26T21:00"), TWO_HOURS));
    assertEquals(
        at("2026-11-28T08:01"),
        hours.after(at("2026-11-26T08:00"), Duration.ofHours(26).plusMinutes(1)));
  }

  @Test
  void roundTheClockIsTheSameTimeTwice() {
    assertEquals(
        at("2026-11-27T01:30"),
        between("00:00", "00:00", SHANGHAI).after(at("2026-11-26T23:30"), TWO_HOURS));
    assertThrows(IllegalArgumentException.class, () -> between("21:00", "08:00", SHANGHAI));
  }

  @Property(tries = 300)
  void itIsWhatCountingMinutesComesTo(
      @ForAll @IntRange(min = 0, max = 8 * 24 * 60) int start,
      @ForAll @IntRange(min = 1, max = 3_000) int minutes,
      @ForAll @IntRange(min = 0, max = 22) int from,
      @ForAll @IntRange(min = 1, max = 3) int length) {
    // The days around a change of clocks, on which hours are left out or come twice.
    Instant begin = Instant.parse("2026-10-28T00:00:00Z").plusSeconds(start * 60L);
    LocalTime opens = LocalTime.of(from, 0);
    LocalTime closes = LocalTime.of(Math.min(23, from + length), 30);
    CallingHoursPolicy policy = new CallingHoursPolicy(opens, closes, NEW_YORK);
    Instant counted = begin;
    int left = minutes;
    while (left > 0) {
      LocalTime local = LocalTime.ofInstant(counted, NEW_YORK);
      if (!local.isBefore(opens) && local.isBefore(closes)) {
        left--;
      }
      counted = counted.plusSeconds(60);
    }
    // Hours that begin or end within the hour that comes twice are left to the days' instants.
    if (from > 2 || from + length < 1) {
      assertEquals(counted, policy.after(begin, Duration.ofMinutes(minutes)));
    }
  }

  private static CallingHoursPolicy between(String from, String to, ZoneId zone) {
    return new CallingHoursPolicy(LocalTime.parse(from), LocalTime.parse(to), zone);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
