package io.redress.callback.channel;

import java.time.Duration;

/**
 * What came of handing a message over.
 *
 * @param failure null when it was taken
 * @param notBefore how long the other side wants to be left alone; null when it did not say
 */
public record Outcome(Failure failure, Duration notBefore) {

  /** It was taken. */
  public static final Outcome TAKEN = new Outcome(null, null);

  /** It was not. */
  public static Outcome of(Failure failure) {
    return new Outcome(failure, null);
  }

  /** Whether it was taken. */
  public boolean taken() {
    return failure == null;
  }
}
