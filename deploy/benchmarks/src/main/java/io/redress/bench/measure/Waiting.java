package io.redress.bench.measure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for what a service does by itself: looks, rests, and looks again, but not for ever. */
public final class Waiting {
  private final Duration limit;
  private final long restMs;
  private final long begin = System.nanoTime();

  /**
   * Begins now.
   *
   * @param limit far above what it takes: whatever is stuck must not hold up a run for ever
   * @param restMs between two looks
   */
  public Waiting(Duration limit, long restMs) {
    this.limit = limit;
    this.restMs = restMs;
  }

  /** How long it has been. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /**
   * Rests until the next look.
   *
   * @param what has not come about, as {@link String#format} takes it
   * @throws IllegalStateException when it has been too long
   */
  public void rest(String what, Object... values) throws InterruptedException {
    if (elapsed().compareTo(limit) > 0) {
      throw new IllegalStateException(what.formatted(values) + " within " + limit);
    }
    Thread.sleep(restMs);
  }

  /** Returns when the statement finds a row; otherwise as {@link #rest}. */
  public void untilFound(PreparedStatement look, String what, Object... values)
      throws SQLException, InterruptedException {
    while (!finds(look)) {
      rest(what, values);
    }
  }

  private static boolean finds(PreparedStatement look) throws SQLException {
    try (var row = look.executeQuery()) {
      return row.next();
    }
  }
}
