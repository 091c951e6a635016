package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  private static final Period MAY =
      new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-06-01, 0",
    "2026-05-31, 1",
    "2026-05-02, 30",
    "2026-05-01, 31",
    "2026-04-30, 31",
  })
  void todayAndWhatComesIsNotOver(LocalDate today, long days) {
    assertEquals(days, MAY.unfinishedDays(today));
  }
}
