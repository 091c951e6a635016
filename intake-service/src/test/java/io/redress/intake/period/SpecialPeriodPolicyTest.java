package io.redress.intake.period;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecialPeriodPolicyTest {
  private static final Instant FROM = Instant.parse("2026-06-07T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-06-09T10:00:00Z");
  private static final Duration INSTANT = Duration.ofNanos(1000);

  private static boolean covers(Scope scope, Instant at, String branch) {
    return SpecialPeriodPolicy.covers(scope, at, branch, "price.price", "price");
  }

  private static Scope scope(Set<String> branches, Set<String> categories) {
    return new Scope(FROM, TO, branches, categories);
  }

  @Test
  void itBeginsWithItsFirstSecondAndEndsBeforeItsLast() {
    Scope everything = scope(Set.of(), Set.of());
    assertFalse(covers(everything, FROM.minus(INSTANT), "north"));
    assertTrue(covers(everything, FROM, "north"));
    assertTrue(covers(everything, TO.minus(INSTANT), "north"));
    assertFalse(covers(everything, TO, "north"));
  }

  @Test
  void aReportOfNoBranchFallsIntoPeriodsOfAllBranchesOnly() {
    assertTrue(covers(scope(Set.of(), Set.of()), FROM, null));
    assertFalse(covers(scope(Set.of("north"), Set.of()), FROM, null));
    assertTrue(covers(scope(Set.of("north", "south"), Set.of()), FROM, "south"));
    assertFalse(covers(scope(Set.of("north"), Set.of()), FROM, "south"));
  }

  @Test
  void aGroupStandsForItsLeaves() {
    assertTrue(covers(scope(Set.of(), Set.of("price")), FROM, null));
    assertTrue(covers(scope(Set.of(), Set.of("price.price")), FROM, null));
    assertFalse(covers(scope(Set.of(), Set.of("price.other", "other")), FROM, null));
    assertFalse(
        SpecialPeriodPolicy.covers(scope(Set.of(), Set.of("price")), FROM, null, null, null));
  }
}
