package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.complaint.DuplicatePolicy.Likeness;
import io.redress.intake.complaint.DuplicatePolicy.Told;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatePolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "上月账单多扣了12元, 上月账单多扣了12元, 1.0",
    "上月账单多扣了12元, 上月账单多扣了１２元！, 1.0",
    "No signal at home, NO SIGNAL, 0.54",
    "上月账单多扣了12元, 家里没有信号, 0.0",
    "x, X, 1.0",
    "!, ?, 0.0"
  })
  void titlesAreComparedByTheirPairsOfLetters(String one, String other, double likeness) {
    assertEquals(likeness, titles(one, other).title());
    assertEquals(likeness, titles(other, one).title());
  }

  @Test
  void titlesThatAreAlikeAreEnough() {
    assertTrue(titles("上月账单多扣了12元", "账单多扣了12元").enough());
    assertFalse(titles("上月账单多扣了12元", "上月流量用得太快").enough());
  }

  @Test
  void placeAndTimeTogetherAreEnoughAndOneAloneIsNot() {
    Told here = new Told("a b", NOON, "Beihu Road 12");
    assertTrue(with(here, new Told("x y", NOON.plusSeconds(86_400), "beihu road")).enough());
    assertFalse(with(here, new Told("x y", NOON.plusSeconds(86_401), "beihu road")).enough());
    assertFalse(with(here, new Told("x y", NOON, "Nanhu Road")).enough());
    assertFalse(with(here, new Told("x y", NOON, null)).enough());
    assertFalse(with(here, new Told("x y", null, "Beihu Road 12")).enough());
    assertFalse(with(new Told("a", NOON, "-"), new Told("b", NOON, "…")).enough());
  }

  private static Likeness titles(String one, String other) {
    return DuplicatePolicy.compare(new Told(one, null, null), new Told(other, null, null));
  }

  private static Likeness with(Told one, Told other) {
    return DuplicatePolicy.compare(one, other);
  }
}
