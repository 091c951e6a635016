package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static Sketch of(List<Long> values) {
    var counts = new TreeMap<Integer, Long>();
    values.forEach(value -> counts.merge(Sketch.bucket(value), 1L, Long::sum));
    return new Sketch(counts, values.stream().mapToLong(Long::longValue).sum());
  }

  @Property(tries = 300)
  void aPercentileIsWithinOnePercentOfTheValueAtItsRank(
      @ForAll @Size(min = 1, max = 60)
          List<@LongRange(min = 0, max = 4_000_000_000L) Long> values) {
    var sorted = values.stream().sorted().toList();
    for (var share : new double[] {0.01, 0.5, 0.9, 1}) {
      var exact = sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
      var found = of(values).percentile(share);
      assertTrue(
          Math.abs(found - exact) <= (Sketch.ERROR + 1e-9) * exact + 1e-6,
          () -> found + " is not " + exact);
    }
  }

  @Test
  void sketchesOfPartsMakeTheSketchOfTheWhole() {
    var random = new Random(1);
    var one = random.longs(200, 0, 500_000).boxed().toList();
    var other = random.longs(300, 0, 90_000_000).boxed().toList();
    assertEquals(of(Stream.concat(one.stream(), other.stream()).toList()), of(one).plus(of(other)));
  }

  @Test
  void countAndMeanAreExact() {
    var sketch = of(List.of(0L, 1L, 1L, 10L));
    assertEquals(4, sketch.count());
    assertEquals(3, sketch.mean());
    assertEquals(0, sketch.percentile(0.25));
  }
}
