package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeIntervalTest {
  /** R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void agreesWithThePublishedTable(
      long to, long ofTo, long from, long ofFrom, double low, double high) {
    var interval = NewcombeInterval.of(from, ofFrom, to, ofTo);
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @Property
  void holdsTheDifferenceStaysInBoundsAndMirrors(
      @ForAll @IntRange(min = 1, max = 2000) int ofFrom,
      @ForAll @IntRange(min = 1, max = 2000) int ofTo,
      @ForAll @IntRange(max = 1000) int fromPermille,
      @ForAll @IntRange(max = 1000) int toPermille) {
    var from = (long) ofFrom * fromPermille / 1000;
    var to = (long) ofTo * toPermille / 1000;
    var difference = (double) to / ofTo - (double) from / ofFrom;

    var interval = NewcombeInterval.of(from, ofFrom, to, ofTo);

    assertTrue(-1 <= interval.low() && interval.low() <= difference + 1e-12);
    assertTrue(difference - 1e-12 <= interval.high() && interval.high() <= 1);
    var mirrored = NewcombeInterval.of(to, ofTo, from, ofFrom);
    assertEquals(interval.low(), -mirrored.high(), 1e-12);
    assertEquals(interval.high(), -mirrored.low(), 1e-12);
  }

  @Property
  void aKnownShareLeavesTheIntervalOfTheOther(
      @ForAll @IntRange(min = 1, max = 2000) int trials,
      @ForAll @IntRange(max = 1000) int permille,
      @ForAll @IntRange(max = 100) int percent) {
    var counted = (long) trials * permille / 1000;
    var known = percent / 100.0;
    var wilson = WilsonInterval.of(counted, trials);

    var interval =
        NewcombeInterval.of(
            known, new WilsonInterval(known, known), (double) counted / trials, wilson);

    assertEquals(Math.max(-1, wilson.low() - known), interval.low(), 1e-12);
    assertEquals(Math.min(1, wilson.high() - known), interval.high(), 1e-12);
  }
}
