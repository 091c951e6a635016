package io.redress.callback.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random sequences of everything that can happen to a relationship, beside two plain fields. */
class RelationshipModelTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

  /** An act: 0 to 3 the table says that phase, 4 to 7 staff do, then 8 to 11. */
  @Property(tries = 1000)
  void whatStaffSaidCountsAndTheRestIsTheTables(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 11) Integer> acts) {
    Relationship relationship = new Relationship();
    relationship.phase = Phase.STABLE;
    relationship.derivedPhase = Phase.STABLE;
    Phase said = null;
    Phase derived = Phase.STABLE;
    RepairOutcome outcome = null;
    for (int act : acts) {
      switch (act) {
        case 0, 1, 2, 3 -> {
          derived = Phase.values()[act];
          relationship.derived(derived);
        }
        case 4, 5, 6, 7 -> {
          said = Phase.values()[act - 4];
          relationship.said(said, "head.zhao", "Asked what leaving costs", NOW);
        }
        case 8 -> {
          said = null;
          relationship.saidNoMore();
        }
        case 9 -> {
          outcome = RepairOutcome.SATISFIED;
          relationship.measured(outcome, NOW);
        }
        case 10 -> {
          outcome = RepairOutcome.NEW_COMPLAINT;
          relationship.measured(outcome, NOW);
        }
        default -> {
          outcome = outcome == RepairOutcome.NEW_COMPLAINT ? outcome : null;
          relationship.damagedAnew();
        }
      }
      assertEquals(said == null ? derived : said, relationship.phase);
      assertEquals(derived, relationship.derivedPhase);
      assertEquals(said == null, relationship.setBy == null);
      assertEquals(said == null, relationship.setReason == null);
      assertEquals(Optional.ofNullable(outcome), relationship.outcomeSince(NOW));
      assertEquals(Optional.empty(), relationship.outcomeSince(NOW.plus(Duration.ofDays(1))));
    }
  }
}
