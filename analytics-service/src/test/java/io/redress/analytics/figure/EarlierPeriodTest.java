package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EarlierPeriodTest {
  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void thePreviousPeriodHasAsManyDaysAndEndsTheDayBefore() {
    assertEquals(
        period("2026-04-01", "2026-04-30"),
        EarlierPeriod.PREVIOUS.of(period("2026-05-01", "2026-05-30")));
    assertEquals(
        period("2026-05-03", "2026-05-03"),
        EarlierPeriod.PREVIOUS.of(period("2026-05-04", "2026-05-04")));
  }

  @Test
  void theYearBeforeHasTheSameDates() {
    assertEquals(
        period("2025-05-01", "2025-05-31"),
        EarlierPeriod.LAST_YEAR.of(period("2026-05-01", "2026-05-31")));
    assertEquals(
        period("2023-02-01", "2023-02-28"),
        EarlierPeriod.LAST_YEAR.of(period("2024-02-01", "2024-02-29")));
  }

  @Test
  void aLeapDayStandsBesideNoOther() {
    var spring = period("2025-02-01", "2025-03-31");
    assertEquals(
        Optional.empty(), EarlierPeriod.LAST_YEAR.beside(LocalDate.parse("2024-02-29"), spring));
    assertEquals(
        Optional.of(LocalDate.parse("2025-02-28")),
        EarlierPeriod.LAST_YEAR.beside(LocalDate.parse("2024-02-28"), spring));
  }

  @Test
  void noDayStandsBesideOneThatWasNotAskedFor() {
    var leapDay = period("2024-02-29", "2024-02-29");
    assertEquals(period("2023-02-28", "2023-02-28"), EarlierPeriod.LAST_YEAR.of(leapDay));
    assertEquals(
        Optional.empty(), EarlierPeriod.LAST_YEAR.beside(LocalDate.parse("2023-02-28"), leapDay));
  }

  @Property
  void everyDayStandsBesideOneDayOfTheAskedPeriodAtMost(
      @ForAll @IntRange(max = 3000) int start,
      @ForAll @IntRange(max = 399) int more,
      @ForAll EarlierPeriod earlier) {
    var from = LocalDate.parse("2020-01-01").plusDays(start);
    var asked = new Period(from, from.plusDays(more));
    var then = earlier.of(asked);
    var seen = new HashSet<LocalDate>();
    var alone = 0;
    for (var day = then.from(); !day.isAfter(then.to()); day = day.plusDays(1)) {
      var beside = earlier.beside(day, asked);
      if (beside.isPresent()) {
        assertTrue(seen.add(beside.get()));
        assertTrue(!beside.get().isBefore(asked.from()) && !beside.get().isAfter(asked.to()));
      } else {
        alone++;
      }
    }
    assertTrue(alone <= (earlier == EarlierPeriod.PREVIOUS ? 0 : 2));
  }
}
