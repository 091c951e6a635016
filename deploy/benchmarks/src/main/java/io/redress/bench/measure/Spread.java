package io.redress.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** Several measurements of one thing. */
public record Spread(double median, double least, double most) {

  /** The spread of at least one value. */
  public static Spread of(Collection<? extends Number> values) {
    var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Spread(middle(sorted), sorted[0], sorted[sorted.length - 1]);
  }

  /** A thing that was measured once. */
  public static Spread once(double value) {
    return new Spread(value, value, value);
  }

  private static double middle(double[] sorted) {
    var half = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[half]
        : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
  }
}
