package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
  /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void agreesWithThePublishedTable(long successes, long trials, double low, double high) {
    var interval = WilsonInterval.of(successes, trials);
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @Test
  void mirrorsWhenSuccessesAndFailuresAreExchanged() {
    var some = WilsonInterval.of(29, 50);
    var others = WilsonInterval.of(21, 50);
    assertEquals(some.low(), 1 - others.high(), 1e-12);
    assertEquals(some.high(), 1 - others.low(), 1e-12);
  }

  @Test
  void endsExactlyAtNoneAndAtAll() {
    assertEquals(0, WilsonInterval.of(0, 7).low());
    assertEquals(1, WilsonInterval.of(7, 7).high());
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(6, 5));
  }
}
