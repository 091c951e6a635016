package io.redress.analytics.figure;

/**
 * The 95 % score interval of a share seen in a sample, bounds 0 to 1. It keeps within 0 and 1 and
 * says something sensible for few answers, for none and for all. Source: E. B. Wilson, Journal of
 * the American Statistical Association 22 (1927), 209–212, without continuity correction.
 */
public record WilsonInterval(double low, double high) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * @param successes 0 to {@code trials}
   * @param trials 1 or more
   */
  public static WilsonInterval of(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is no share");
    }
    var share = (double) successes / trials;
    var weight = 1 + Z * Z / trials;
    var centre = (share + Z * Z / (2 * trials)) / weight;
    var half =
        Z / weight * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
    // Rounding may leave the ends a hair beside what they are exactly.
    return new WilsonInterval(
        successes == 0 ? 0 : Math.max(0, centre - half),
        successes == trials ? 1 : Math.min(1, centre + half));
  }
}
