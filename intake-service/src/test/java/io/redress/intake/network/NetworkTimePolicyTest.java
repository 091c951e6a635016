package io.redress.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NetworkTimePolicyTest {
  private static final Instant TEN = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void aFaultIsActiveFromItsBeginningUpToItsEnd() {
    Instant from = TEN;
    Instant until = TEN.plusSeconds(3600);
    assertEquals(
        NetworkState.UPCOMING, NetworkTimePolicy.at(TEN.minusNanos(1), from, until, false));
    assertEquals(NetworkState.ACTIVE, NetworkTimePolicy.at(TEN, from, until, false));
    assertEquals(
        NetworkState.ACTIVE, NetworkTimePolicy.at(until.minusNanos(1), from, until, false));
    assertEquals(NetworkState.ENDED, NetworkTimePolicy.at(until, from, until, false));
    assertEquals(
        NetworkState.ENDED, NetworkTimePolicy.at(until.plusSeconds(1), from, until, false));
  }

  @Test
  void withoutAnEndItGoesOnAndCancelledItNeverWas() {
    assertEquals(NetworkState.ACTIVE, NetworkTimePolicy.at(TEN, null, null, false));
    assertEquals(NetworkState.CANCELLED, NetworkTimePolicy.at(TEN, TEN, null, true));
    assertEquals(NetworkState.CANCELLED, NetworkTimePolicy.at(TEN, TEN.plusSeconds(9), null, true));
  }
}
