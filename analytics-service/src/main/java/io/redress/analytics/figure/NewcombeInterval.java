package io.redress.analytics.figure;

/**
 * The interval of the difference between two independent shares, bounds −1 to 1: the square-and-add
 * combination of their own score intervals, of the confidence of these. It never leaves −1 to 1 and
 * holds its level for small samples and for shares near 0 and 1. Source: R. G. Newcombe, Statistics
 * in Medicine 17 (1998), 873–890, method 10, without continuity correction.
 */
public record NewcombeInterval(double low, double high) {

  /** The interval of {@code to − from}, given each share and its own interval. */
  public static NewcombeInterval of(
      double from, WilsonInterval fromInterval, double to, WilsonInterval toInterval) {
    var difference = to - from;
    var down = Math.hypot(to - toInterval.low(), fromInterval.high() - from);
    var up = Math.hypot(toInterval.high() - to, from - fromInterval.low());
    return new NewcombeInterval(Math.max(-1, difference - down), Math.min(1, difference + up));
  }

  /**
   * The 95 % interval of the difference of two shares that were counted; denominators 1 or more.
   */
  static NewcombeInterval of(long from, long ofFrom, long to, long ofTo) {
    return of(
        (double) from / ofFrom,
        WilsonInterval.of(from, ofFrom),
        (double) to / ofTo,
        WilsonInterval.of(to, ofTo));
  }
}
