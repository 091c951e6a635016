package io.redress.scenarios;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What the services agree on in a moment: looked at until it is so, or for half a minute. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Eventually() {}

  /** What was seen when it was as wanted. */
  static <T> T see(String what, Callable<T> look, Predicate<T> wanted) {
    var last = new AtomicReference<T>();
    try {
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(PAUSE)
          .atMost(PATIENCE)
          .until(
              () -> {
                last.set(look.call());
                return wanted.test(last.get());
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "not seen within %s: %s; last seen: %s".formatted(PATIENCE, what, last.get()), e);
    }
    return last.get();
  }
}
