package io.redress.analytics.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours of the clock, on days that have more or fewer than 24, and of zones beside the hour. */
class WatchedHoursTest {
  private static WatchedHours in(String zone) {
    var hours = new WatchedHours();
    hours.zone = new Zone(ZoneId.of(zone));
    return hours;
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-11-01, 10, 2026-11-01T02:00:00Z",
    "Europe/Berlin, 2026-03-29, 1, 2026-03-29T00:00:00Z",
    "Europe/Berlin, 2026-03-29, 10, 2026-03-29T08:00:00Z",
    "Europe/Berlin, 2026-10-25, 2, 2026-10-25T01:00:00Z",
    "Europe/Berlin, 2026-10-25, 10, 2026-10-25T09:00:00Z",
    "Asia/Shanghai, 1986-05-04, 10, 1986-05-04T01:00:00Z",
    "Asia/Kolkata, 2026-11-01, 10, 2026-11-01T05:00:00Z"
  })
  void anHourOfTheClockBeginsWhereItsCountsDo(
      String zone, LocalDate day, int hour, Instant expected) {
    assertEquals(expected, in(zone).begin(day, hour));
  }

  /**
   * A warning that is told to be of a later hour than it is would be raised again an hour later.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Shanghai",
        "Europe/Berlin",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia"
      })
  void everyHourThatIsCountedIsFoundAgain(String zone) {
    var hours = in(zone);
    var hour = Instant.parse("2026-01-01T00:00:00Z");
    for (var i = 0; i < 366 * 24; i++) {
      var next = hour.plus(1, ChronoUnit.HOURS);
      var repeated =
          hours.day(next).equals(hours.day(hour)) && hours.hour(next) == hours.hour(hour);
      assertEquals(repeated ? next : hour, hours.begin(hours.day(hour), hours.hour(hour)), zone);
      hour = next;
    }
  }

  @Test
  void aSkippedHourBeginsWithTheOneAfterIt() {
    assertEquals(
        Instant.parse("2026-03-29T01:00:00Z"),
        in("Europe/Berlin").begin(LocalDate.parse("2026-03-29"), 2));
  }
}
