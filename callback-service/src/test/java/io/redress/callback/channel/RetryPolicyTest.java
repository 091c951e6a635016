package io.redress.callback.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private final RetryPolicy policy =
      new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)));

  @Test
  void eachPauseIsLongerAndAfterTheLastItIsGivenUp() {
    Outcome busy = Outcome.of(Failure.BUSY);
    assertEquals(Optional.of(NOW.plusSeconds(60)), policy.next(busy, 1, NOW));
    assertEquals(Optional.of(NOW.plusSeconds(300)), policy.next(busy, 2, NOW));
    assertEquals(Optional.empty(), policy.next(busy, 3, NOW));
  }

  @Test
  void theOtherSideIsLeftAloneAsLongAsItWants() {
    Outcome later = new Outcome(Failure.BUSY, Duration.ofMinutes(3));
    assertEquals(Optional.of(NOW.plusSeconds(180)), policy.next(later, 1, NOW));
    assertEquals(Optional.of(NOW.plusSeconds(300)), policy.next(later, 2, NOW));
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void whatLastsIsNotTriedAgain(Failure failure) {
    assertEquals(failure.lasting(), policy.next(Outcome.of(failure), 1, NOW).isEmpty());
  }

  @Test
  void whatWasTakenIsNotSentAgainAndPausesArePositive() {
    assertEquals(Optional.empty(), policy.next(Outcome.TAKEN, 1, NOW));
    List<Duration> none = List.of(Duration.ZERO);
    assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(none));
  }
}
