package io.redress.analytics.figure;

/** What the value of a figure is. */
public enum Unit {
  /** A number of complaints: the numerator. */
  COUNT,
  /** A share of all complaints of its population, 0 to 1: numerator by denominator. */
  SHARE,
  /** A share seen in a sample, 0 to 1, that stands for more than was asked: with its interval. */
  SAMPLED_SHARE;

  /** Whether there is a denominator. */
  public boolean isShare() {
    return this != COUNT;
  }
}
