package io.redress.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private static final long MS = 1_000_000;

  @Test
  void percentilesAreTimesThatWereMeasured() {
    var hundred = new Timings(LongStream.rangeClosed(1, 100).map(it -> it * MS).toArray(), MS);

    assertEquals(50, hundred.within(0.5));
    assertEquals(99, hundred.within(0.99));
    assertEquals(100, hundred.within(1));
    assertEquals(1, hundred.within(0));
  }

  @Test
  void oneMeasurementIsEveryPercentile() {
    var one = new Timings(new long[] {7 * MS}, 7 * MS);

    assertEquals(7, one.within(0.01));
    assertEquals(7, one.within(0.99));
  }

  @Test
  void throughputCountsAllThatWasDoneInTheWholeTime() {
    assertEquals(200, new Timings(new long[] {5 * MS, 5 * MS}, 10 * MS).perSecond(), 1e-9);
    assertEquals(500, Timings.together(1_000, 2_000 * MS).perSecond(), 1e-9);
  }

  @Test
  void nothingMeasuredIsNoResult() {
    var told = assertThrows(IllegalArgumentException.class, () -> new Timings(new long[0], MS));
    assertEquals("no operation ended in time: measure for longer", told.getMessage());
  }
}
