package io.redress.intake.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PainPointPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration SLOW = Duration.ofHours(48);

  private final PainPointPolicy policy = new PainPointPolicy(SLOW, Duration.ofDays(365));

  @Test
  void workOverFortyEightHoursHurtsOpenOrClosed() {
    Instant longAgo = NOW.minus(Duration.ofDays(10));
    assertEquals(
        List.of(new PainPoint(PainPointKind.WORK_OVER_48_HOURS, 2, NOW)),
        of(
            NOW,
            List.of(
                new Outcome(longAgo, longAgo.plus(SLOW).plusSeconds(1), "RESOLVED", 0),
                new Outcome(longAgo, longAgo.plus(SLOW), "RESOLVED", 0),
                new Outcome(longAgo, null, null, 0),
                new Outcome(NOW.minus(SLOW), null, null, 0))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINAL_POSITION", "EXCEPTION"})
  void whatIsClosedUnsolvedHurts(String disposition) {
    Instant at = NOW.minusSeconds(60);
    assertEquals(
        List.of(new PainPoint(PainPointKind.CLOSED_UNSOLVED, 1, at)),
        of(NOW, List.of(new Outcome(at, at, disposition, 0))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WITHDRAWN", "ENQUIRY", "DUPLICATE", "IMPORTED"})
  void whatWasNotOursToSolveDoesNot(String disposition) {
    assertEquals(
        List.of(),
        of(NOW, List.of(new Outcome(NOW.minus(Duration.ofDays(9)), NOW, disposition, 0))));
  }

  @Test
  void missedContactsOfOneKindAreAddedUp() {
    Instant later = NOW.plusSeconds(60);
    assertEquals(
        List.of(
            new PainPoint(PainPointKind.LINE_BUSY, 5, later),
            new PainPoint(PainPointKind.CUT_OFF, 1, NOW)),
        policy.of(
            NOW,
            List.of(),
            List.of(
                new PainPoint(PainPointKind.CUT_OFF, 1, NOW),
                new PainPoint(PainPointKind.LINE_BUSY, 2, NOW),
                new PainPoint(PainPointKind.LINE_BUSY, 3, later))));
  }

  private List<PainPoint> of(Instant now, List<Outcome> outcomes) {
    return policy.of(now, outcomes, List.of());
  }

  @Test
  void afterAYearItIsForgotten() {
    Instant at = NOW.minus(Duration.ofDays(365)).minusSeconds(1);
    assertEquals(List.of(), of(NOW, List.of(new Outcome(at, at, "FINAL_POSITION", 0))));
  }
}
