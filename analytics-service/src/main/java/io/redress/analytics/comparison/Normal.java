package io.redress.analytics.comparison;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution: the one place that asks the numerical library for it. */
final class Normal {
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  private Normal() {}

  /**
   * The point that lies below this part of the distribution.
   *
   * @param part more than 0 and less than 1
   */
  static double quantile(double part) {
    return STANDARD.inverseCumulativeProbability(part);
  }

  /** The point that both tails together leave {@code 1 - confidence} beyond. */
  static double twoSided(double confidence) {
    return quantile(0.5 + confidence / 2);
  }

  /** How much lies at least as far from 0, on both sides. */
  static double beyond(double z) {
    return Math.min(1, 2 * STANDARD.cumulativeProbability(-Math.abs(z)));
  }
}
