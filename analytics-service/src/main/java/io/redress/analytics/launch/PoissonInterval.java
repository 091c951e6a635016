package io.redress.analytics.launch;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The exact 95 % interval of the mean of a count (F. Garwood, Biometrika 28 (1936), 437–442): a
 * count stands for a rate, as a sample for a share.
 */
record PoissonInterval(double low, double high) {
  private static final double OUTSIDE = 0.025;

  static PoissonInterval of(long counted) {
    var low = counted == 0 ? 0 : quantile(OUTSIDE, 2.0 * counted) / 2;
    return new PoissonInterval(low, quantile(1 - OUTSIDE, 2.0 * counted + 2) / 2);
  }

  private static double quantile(double probability, double freedom) {
    return new ChiSquaredDistribution(freedom).inverseCumulativeProbability(probability);
  }
}
