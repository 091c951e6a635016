package io.redress.analytics.figure;

/**
 * The score interval of a share seen in a sample, 95 % unless said otherwise, bounds 0 to 1. It
 * keeps within 0 and 1 and says something sensible for few answers, for none and for all. Source:
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212, without
 * continuity correction.
 */
public record WilsonInterval(double low, double high) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The 95 % interval.
   *
   * @param successes 0 to {@code trials}
   * @param trials 1 or more
   */
  public static WilsonInterval of(long successes, long trials) {
    return of(successes, trials, Z);
  }

  /**
   * The interval of another confidence.
   *
   * @param successes 0 to {@code trials}
   * @param trials 1 or more
   * @param z the point of the normal distribution that leaves half of the doubt above it
   */
  public static WilsonInterval of(long successes, long trials, double z) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is no share");
    }
    var share = (double) successes / trials;
    var weight = 1 + z * z / trials;
    var centre = (share + z * z / (2.0 * trials)) / weight;
    var half =
        z / weight * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
    // Rounding may leave the ends a hair beside what they are exactly.
    return new WilsonInterval(
        successes == 0 ? 0 : Math.max(0, centre - half),
        successes == trials ? 1 : Math.min(1, centre + half));
  }
}
