package io.redress.callback.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not taken is sent again: after the given pauses, never before the other
 * side wants it, never for a failure that lasts.
 */
final class RetryPolicy {

  private final List<Duration> pauses;

  RetryPolicy(List<Duration> pauses) {
    this.pauses = List.copyOf(pauses);
    if (pauses.stream().anyMatch(pause -> pause.isNegative() || pause.isZero())) {
      throw new IllegalArgumentException("Pauses between attempts must be positive: " + pauses);
    }
  }

  /**
   * When to try again; empty when it is given up.
   *
   * @param attempts made so far, the failed one included
   */
  Optional<Instant> next(Outcome outcome, int attempts, Instant now) {
    if (outcome.taken() || outcome.failure().lasting() || attempts > pauses.size()) {
      return Optional.empty();
    }
    Duration pause = pauses.get(attempts - 1);
    Duration wanted = outcome.notBefore();
    return Optional.of(now.plus(wanted != null && wanted.compareTo(pause) > 0 ? wanted : pause));
  }
}
