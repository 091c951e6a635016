package io.redress.analytics.figure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values in buckets that grow by 2 %, so that sums of counts of any groups give their percentiles:
 * each within 1 % of the value at that rank. Mean and count are exact. Source: C. Masson, J. E.
 * Rim, H. K. Lee, DDSketch, Proceedings of the VLDB Endowment 12 (2019), 2195–2205.
 */
record Sketch(SortedMap<Integer, Long> counts, long amount) {
  /** How far a percentile may be from the value at its rank, as a part of it. */
  static final double ERROR = 0.01;

  static final Sketch EMPTY = new Sketch(Collections.emptySortedMap(), 0);

  private static final double GROWTH = (1 + ERROR) / (1 - ERROR);

  Sketch {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The bucket of a value, 0 or more: 0 for 0, 1 for 1. The same on every machine. */
  static int bucket(long value) {
    return value == 0
        ? 0
        : 1 + (int) Math.ceil(StrictMath.log(value) / StrictMath.log(GROWTH) - 1e-9);
  }

  /** The value that stands for all of a bucket. */
  private static double value(int bucket) {
    return bucket == 0 ? 0 : 2 * StrictMath.pow(GROWTH, bucket - 1.0) / (GROWTH + 1);
  }

  Sketch plus(Sketch other) {
    var all = new TreeMap<>(counts);
    other.counts.forEach((bucket, count) -> all.merge(bucket, count, Long::sum));
    return new Sketch(all, amount + other.amount);
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  double mean() {
    return (double) amount / count();
  }

  /** The value at rank {@code ceil(share × count)}; of none there is none. */
  double percentile(double share) {
    var rank = Math.max(1, (long) Math.ceil(share * count()));
    var passed = 0L;
    for (var bucket : counts.entrySet()) {
      passed += bucket.getValue();
      if (passed >= rank) {
        return value(bucket.getKey());
      }
    }
    throw new IllegalStateException("no values");
  }
}
