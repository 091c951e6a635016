package io.redress.local.sample;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A bounded wait of a simulated person between two looks at the inbox. */
public final class Pause {
  private Pause() {}

  /** Waits; an interrupt ends the play. */
  public static void of(Duration duration) {
    try {
      CountDownLatch never = new CountDownLatch(1);
      if (never.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("Nobody counts this latch down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
