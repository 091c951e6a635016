package io.redress.intake.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipPhasePolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Outcome AGAIN = outcome("RESOLVED", 1, 10);
  private static final Outcome FINAL = outcome("FINAL_POSITION", 0, 20);
  private static final Outcome WELL = outcome("RESOLVED", 0, 30);
  private static final Outcome OPEN = outcome(null, 0, 1);

  private final RelationshipPhasePolicy policy =
      new RelationshipPhasePolicy(
          Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(365), 2);

  @ParameterizedTest
  @CsvSource({
    "0, false, false, EXPLORING",
    "89, false, true, EXPLORING",
    "90, false, false, FORMING",
    "364, false, false, FORMING",
    "365, false, false, STABLE",
    "900, false, true, FORMING",
    "900, true, false, DECLINING",
    "1, true, false, DECLINING"
  })
  void thePhaseFollowsTheTimeSinceTheFirstContactAndHowOftenTheyComplain(
      int days, boolean active, boolean inactive, RelationshipPhase expected) {
    assertEquals(
        expected,
        policy.phase(NOW, NOW.minus(Duration.ofDays(days)), active, inactive, List.of(OPEN)));
  }

  @Test
  void moreWrongThanWellIsDeclining() {
    Map.of(
            List.of(AGAIN), RelationshipPhase.STABLE,
            List.of(AGAIN, FINAL), RelationshipPhase.DECLINING,
            List.of(AGAIN, FINAL, WELL), RelationshipPhase.DECLINING,
            List.of(AGAIN, FINAL, WELL, WELL), RelationshipPhase.STABLE,
            List.of(AGAIN, outcome("FINAL_POSITION", 0, 366)), RelationshipPhase.STABLE)
        .forEach(
            (outcomes, phase) ->
                assertEquals(
                    phase,
                    policy.phase(NOW, NOW.minus(Duration.ofDays(900)), false, false, outcomes),
                    outcomes::toString));
  }

  @Test
  void anIssueThatWasReportedAgainDidNotGoWell() {
    assertEquals(0, policy.wentWell(NOW, List.of(AGAIN, OPEN)));
    assertEquals(1, policy.wentWrong(NOW, List.of(AGAIN, OPEN)));
  }

  private static Outcome outcome(String disposition, int repeats, int daysAgo) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    return new Outcome(at, disposition == null ? null : at, disposition, repeats);
  }
}
