package io.redress.analytics.warning;

/**
 * How a series is watched.
 *
 * @param threshold of {@link RiseTest}: the mean number of quiet hours between two false alarms is
 *     at least this
 * @param doubt how many standard errors of what is usual are given to it before anything counts as
 *     a rise; 1.645 leaves 5 % for a usual that was learned too low
 * @param learning how many days are learned from, 14 or more
 * @param gap how many days before the watched one are not learned from, so that a rise does not
 *     become usual while it is being found
 * @param quietDays how many days in a row must be usual again before a warning ends
 */
public record WatchRule(double threshold, double doubt, int learning, int gap, int quietDays) {
  /** One false alarm a year and series at most, on average. */
  public static final WatchRule DEFAULT = new WatchRule(8760, 1.645, 84, 14, 2);
}
