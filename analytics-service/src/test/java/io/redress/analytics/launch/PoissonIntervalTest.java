package io.redress.analytics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the table of Garwood (1936), as it is found in textbooks. */
class PoissonIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.689",
    "1, 0.025, 5.572",
    "10, 4.795, 18.390",
    "12, 6.201, 20.962",
    "100, 81.364, 121.627"
  })
  void theBoundsAreThoseOfTheTable(long counted, double low, double high) {
    var interval = PoissonInterval.of(counted);
    assertEquals(low, interval.low(), 0.001);
    assertEquals(high, interval.high(), 0.001);
  }
}
