package io.redress.intake.frequency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HighFrequencyPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final long WEEK = Duration.ofDays(7).toSeconds();
  private static final long MONTH = Duration.ofDays(30).toSeconds();

  private final HighFrequencyPolicy policy =
      new HighFrequencyPolicy(Duration.ofDays(7), 3, Duration.ofDays(30), 8, Duration.ofDays(365));

  @Test
  void threeReportsInSevenDaysMakeAHighFrequencyCustomer() {
    assertFalse(policy.at(NOW, Collections.nCopies(2, NOW)).active());
    assertTrue(policy.at(NOW, Collections.nCopies(3, NOW)).active());
  }

  @Test
  void eightReportsInThirtyDaysMakeAHighFrequencyCustomer() {
    List<Instant> spread =
        IntStream.range(0, 8).mapToObj(i -> NOW.minus(Duration.ofDays(4L * i))).toList();
    assertTrue(policy.at(NOW, spread).active());
    assertFalse(policy.at(NOW, spread.subList(0, 7)).active());
    assertEquals(new HighFrequency(true, 2, 8), policy.at(NOW, spread));
  }

  @Test
  void theWindowsRollToTheSecond() {
    List<Instant> edge = List.of(NOW, NOW, NOW.minusSeconds(WEEK));
    assertTrue(policy.at(NOW, edge).active());
    assertFalse(policy.at(NOW.plusSeconds(1), edge).active());
  }

  @Test
  void itIsActiveUntilTheFirstOfItsLastThreeReportsLeavesTheWeek() {
    List<Instant> reports = List.of(NOW, NOW.plusSeconds(60), NOW.plusSeconds(WEEK));
    Instant until = policy.until(reports).orElseThrow();
    assertEquals(NOW.plusSeconds(WEEK), until);
    assertEquals(FrequencyState.ACTIVE, policy.state(until, until));
    assertEquals(FrequencyState.INACTIVE, policy.state(until.plusSeconds(1), until));
    assertTrue(policy.until(List.of(NOW, NOW, NOW.plusSeconds(WEEK + 1))).isEmpty());
  }

  @Test
  void afterAYearItIsForgotten() {
    assertEquals(FrequencyState.INACTIVE, policy.state(NOW.plus(Duration.ofDays(365)), NOW));
    assertEquals(
        FrequencyState.NONE, policy.state(NOW.plus(Duration.ofDays(365)).plusSeconds(1), NOW));
    assertEquals(FrequencyState.NONE, policy.state(NOW, null));
  }

  @Test
  void theWindowThatHoldsLongerDecides() {
    List<Instant> aWeeksThreeWithinAMonthsEight =
        IntStream.range(0, 8).mapToObj(i -> NOW.plus(Duration.ofDays(3L * i))).toList();
    assertEquals(
        NOW.plus(Duration.ofDays(30)), policy.until(aWeeksThreeWithinAMonthsEight).orElseThrow());
    assertEquals(
        NOW.plus(Duration.ofDays(12 + 7)),
        policy.until(aWeeksThreeWithinAMonthsEight.subList(0, 7)).orElseThrow());
  }

  @Property
  void countsAreThoseOfAPlainLoop(
      @ForAll @Size(max = 40) List<@LongRange(min = -100, max = 3_000_000) Long> secondsAgo) {
    int week = 0;
    int month = 0;
    for (long ago : secondsAgo) {
      week += ago >= 0 && ago <= WEEK ? 1 : 0;
      month += ago >= 0 && ago <= MONTH ? 1 : 0;
    }
    assertEquals(
        new HighFrequency(week >= 3 || month >= 8, week, month),
        policy.at(NOW, secondsAgo.stream().map(NOW::minusSeconds).toList()));
  }
}
