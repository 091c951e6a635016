package io.redress.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimePolicyTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2015-04-01T00:18:47, 2015-04-01T04:18:47Z",
    "2015-04-01 00:18, 2015-04-01T04:18:00Z",
    "2015-04-01, 2015-04-01T04:00:00Z",
    "2015-04-01T00:18:47Z, 2015-04-01T00:18:47Z",
    "2015-04-01 08:18:47+08:00, 2015-04-01T00:18:47Z",
    "2015-04-01T00:18:47.1234567, 2015-04-01T04:18:47.123456Z",
    "2015-03-08T02:30:00, 2015-03-08T07:30:00Z",
    "2015-11-01T01:30:00, 2015-11-01T05:30:00Z"
  })
  void timesAreReadAsTheyAreWritten(String written, Instant instant) {
    assertEquals(instant, WrittenTimePolicy.read(written, NEW_YORK).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "2015-13-01", "2015-02-30T10:00:00", "1/4/2015", "2015-04-01T25:00"})
  void whatIsNoTimeIsNotGuessed(String written) {
    assertTrue(WrittenTimePolicy.read(written, NEW_YORK).isEmpty());
  }
}
