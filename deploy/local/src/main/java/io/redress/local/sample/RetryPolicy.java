package io.redress.local.sample;

import java.time.Duration;

/**
 * How long a simulated person keeps trying a service that does not answer: pauses that double from
 * {@code first} to at most {@code longest}, until {@code patience} is used up.
 *
 * @param first pause after the first failure
 * @param longest upper bound of a pause
 * @param patience time after which the failure is reported instead of tried again
 */
public record RetryPolicy(Duration first, Duration longest, Duration patience) {

  /** Outlasts the kill and restart of a service. */
  public static final RetryPolicy PATIENT =
      new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(120));

  /**
   * The pause before the next try.
   *
   * @param failures how often it failed so far, at least 1
   */
  public Duration pauseAfter(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), 20);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  /** Whether another try is worth it after {@code elapsed} of trying. */
  public boolean goesOnAfter(Duration elapsed) {
    return elapsed.compareTo(patience) < 0;
  }

  /** Whether an answer with this status is worth another try. */
  public static boolean worthRetrying(int status) {
    return status >= 500 || status == 429;
  }
}
