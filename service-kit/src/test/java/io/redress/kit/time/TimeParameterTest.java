package io.redress.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParameterTest {
  @Test
  void aTimeIsReadWithItsOffset() {
    assertNull(TimeParameter.read("from", null));
    assertEquals(
        Instant.parse("2026-11-22T00:00:00Z"),
        TimeParameter.read("from", "2026-11-22T08:00:00+08:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22",
        "2026-11-22T08:00:00",
        "1999-12-31T23:59:59Z",
        "2101-01-01T00:00:00Z",
        "+1000000-01-01T00:00:00Z"
      })
  void whatIsNoneIsNamed(String value) {
    ProblemException wrong =
        assertThrows(ProblemException.class, () -> TimeParameter.read("from", value));
    assertEquals("from", wrong.errors().get(0).field());
  }

  @Test
  void aDayIsRead() {
    assertNull(TimeParameter.day("from", null));
    assertEquals(LocalDate.parse("2100-12-31"), TimeParameter.day("from", "2100-12-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-02-30",
        "2026-11",
        "1999-12-31",
        "2101-01-01",
        "+999999999-12-31"
      })
  void whatIsNoDayIsNamed(String value) {
    ProblemException wrong =
        assertThrows(ProblemException.class, () -> TimeParameter.day("from", value));
    assertEquals("from", wrong.errors().get(0).field());
  }

  @Test
  void aTimeIsToldInTheReadersLanguage() {
    OffsetDateTime time = OffsetDateTime.parse("2026-11-06T08:05:00+08:00");
    assertEquals("6 Nov 2026 08:05", WrittenTime.en(time));
    assertEquals("2026年11月6日08:05", WrittenTime.zh(time));
  }
}
