package io.redress.analytics.comparison;

import io.redress.analytics.figure.WilsonInterval;

/** A share that is compared: counted in a sample, or known without its counts. */
sealed interface Share permits CountedShare, KnownShare {
  /** 0 to 1. */
  double value();

  /** Its own interval; just the share itself where it is known. */
  WilsonInterval interval(double z);
}
