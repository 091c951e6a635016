package io.redress.bench.measure;

import java.util.Arrays;

/** How long each of many operations took, and all of them together. */
public final class Timings {
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final long[] sorted;
  private final int count;
  private final long wall;

  /**
   * Some timings.
   *
   * @param nanos of each operation, at least one
   * @param wall nanoseconds from the first beginning to the last end
   */
  public Timings(long[] nanos, long wall) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("no operation ended in time: measure for longer");
    }
    this.sorted = nanos.clone();
    Arrays.sort(sorted);
    this.count = nanos.length;
    this.wall = wall;
  }

  private Timings(int count, long wall) {
    this.sorted = new long[] {wall / count};
    this.count = count;
    this.wall = wall;
  }

  /** Operations that were done together, and whose own times are not known. */
  public static Timings together(int operations, long wall) {
    return new Timings(operations, wall);
  }

  /** Operations. */
  public int count() {
    return count;
  }

  /** Operations per second. */
  public double perSecond() {
    return count * NANOS_PER_SECOND / wall;
  }

  /**
   * Milliseconds within which this share of the operations ended.
   *
   * @param share 0 to 1
   */
  public double within(double share) {
    var place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(place, sorted.length - 1))] / NANOS_PER_MS;
  }
}
