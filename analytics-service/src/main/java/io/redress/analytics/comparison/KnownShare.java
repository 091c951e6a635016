package io.redress.analytics.comparison;

import io.redress.analytics.figure.WilsonInterval;

/**
 * A share that is taken as certain because its counts are not known: a target, or a published
 * percentage.
 *
 * @param value 0 to 1
 */
record KnownShare(double value) implements Share {
  KnownShare {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(value + " is no share");
    }
  }

  @Override
  public WilsonInterval interval(double z) {
    return new WilsonInterval(value, value);
  }
}
