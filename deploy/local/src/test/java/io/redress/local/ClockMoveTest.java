package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockMoveTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"+48h,PT48H", "+30m,PT30M", "+7d,PT168H", "90s,PT90S", "PT36H15M,PT36H15M"})
  void amountsAreUnderstood(String text, Duration amount) {
    assertEquals(amount, ClockMove.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3h", "PT-3H", "-PT3H", "tomorrow", "", "+h", "+48", "+99999999d"})
  void whatIsNoAmountForwardIsRefused(String text) {
    assertThrows(UsageException.class, () -> ClockMove.parse(text));
  }

  @Test
  void aClockThatNobodyMovedIsNotAhead() {
    assertEquals(Duration.ZERO, SuiteClockFile.in(home).offset());
  }

  @Test
  void movesAddUpAndAreReadBackByOthers() throws IOException {
    SuiteClockFile.in(home).advance(Duration.ofHours(48));
    SuiteClockFile.in(home).advance(Duration.ofMinutes(30));

    assertEquals(Duration.parse("PT48H30M"), SuiteClockFile.in(home).offset());
    assertEquals("PT48H30M", Files.readString(SuiteClockFile.in(home).path()));
    try (var files = Files.list(home)) {
      assertEquals(1, files.count(), "no half-written file is left beside it");
    }
  }

  @Test
  void timeNeverGoesBack() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SuiteClockFile.in(home).advance(Duration.ofSeconds(-1)));
  }
}
