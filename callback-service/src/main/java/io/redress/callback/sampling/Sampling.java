package io.redress.callback.sampling;

import java.util.Map;
import java.util.Objects;

/**
 * How much of which stratum is called.
 *
 * @param seed another seed draws another sample; the same seed draws the same one again
 * @param share target share of every stratum without its own, 0..1
 * @param shares target share by stratum, 0..1
 */
public record Sampling(String seed, double share, Map<String, Double> shares) {

  public Sampling {
    Objects.requireNonNull(seed, "seed");
    shares = Map.copyOf(shares);
    requireShare("share", share);
    shares.forEach(Sampling::requireShare);
  }

  /** Target share of a stratum, 0..1. */
  public double shareOf(String stratum) {
    return shares.getOrDefault(stratum, share);
  }

  private static void requireShare(String of, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share of " + of + " must be within 0 and 1, not " + share);
    }
  }
}
