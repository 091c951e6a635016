package io.redress.analytics.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a plan costs, in whole minor units. */
final class CostPolicy {
  private CostPolicy() {}

  /**
   * Exact.
   *
   * @throws ArithmeticException when it does not fit a long
   */
  static long line(long quantity, long unitPrice, long times) {
    return Math.multiplyExact(Math.multiplyExact(quantity, unitPrice), times);
  }

  /**
   * The part of the sum that management takes, rounded once, half up, to a whole minor unit.
   *
   * @throws ArithmeticException when it does not fit a long
   */
  static long management(long sum, BigDecimal percent) {
    return BigDecimal.valueOf(sum)
        .multiply(percent)
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
