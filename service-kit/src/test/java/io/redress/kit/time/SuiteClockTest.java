package io.redress.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteClockTest {
  private static final Duration TWO_DAYS = Duration.ofHours(48);

  @TempDir Path folder;

  @Test
  void byDefaultItIsSystemTimeAndCannotBeMoved() throws IOException {
    Path file = Files.writeString(folder.resolve("offset"), "PT48H");
    SuiteClock clock = new SuiteClock(false, file);
    near(clock, Duration.ZERO);
    assertThrows(IllegalStateException.class, () -> clock.shift(TWO_DAYS));
    clock.look();
    near(clock, Duration.ZERO);
  }

  @Test
  void anAdjustableClockFollowsItsFile() throws IOException {
    Path file = folder.resolve("offset");
    SuiteClock clock = new SuiteClock(true, file);
    List<Duration> heard = new ArrayList<>();
    clock.onChange(heard::add);
    near(clock, Duration.ZERO);
    Files.writeString(file, "PT48H\n");
    clock.look();
    clock.look();
    near(clock, TWO_DAYS);
    Files.writeString(file, "soon");
    clock.look();
    near(clock, TWO_DAYS);
    assertEquals(List.of(TWO_DAYS), heard);
  }

  @Test
  void anAdjustableClockIsMovedByHandAndTellsOthers() {
    SuiteClock clock = new SuiteClock(true, null);
    List<Duration> heard = new ArrayList<>();
    clock.onChange(
        offset -> {
          throw new IllegalStateException("a listener that fails");
        });
    clock.onChange(heard::add);
    clock.shift(TWO_DAYS);
    clock.shift(TWO_DAYS);
    assertEquals(List.of(TWO_DAYS, TWO_DAYS.multipliedBy(2)), heard);
    near(clock, TWO_DAYS.multipliedBy(2));
  }

  @Test
  void anotherZoneSharesTheInstants() {
    SuiteClock clock = new SuiteClock(true, null);
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Clock zoned = clock.withZone(zone);
    clock.shift(TWO_DAYS);
    near(zoned, TWO_DAYS);
    assertEquals(zone, zoned.getZone());
    assertEquals(ZoneOffset.UTC, clock.getZone());
  }

  @Test
  void timesFitTheDatabasesPrecision() {
    assertEquals(0, new SuiteClock(false, null).instant().getNano() % 1_000);
  }

  @Test
  void timesAreShownWithTheZonesOffset() {
    Zone zone = new Zone(ZoneId.of("Asia/Shanghai"));
    assertEquals("1970-01-01T08:00+08:00", zone.at(Instant.EPOCH).toString());
    assertEquals(null, zone.at(null));
  }

  private static void near(Clock clock, Duration offset) {
    Duration difference = Duration.between(Instant.now().plus(offset), clock.instant());
    assertTrue(difference.abs().compareTo(Duration.ofSeconds(10)) < 0, difference::toString);
  }
}
