package io.redress.bench.measure;

import io.redress.local.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows that something goes on while one long statement runs. */
public final class Patience {
  private static final long LOOK_MS = 500;

  private final Progress progress;

  public Patience(Progress progress) {
    this.progress = progress;
  }

  /** One long thing. */
  @FunctionalInterface
  public interface LongWork {
    void run() throws SQLException;
  }

  /** Does it, showing what is being waited for. */
  public void with(String what, LongWork work) throws SQLException, InterruptedException {
    var begin = System.nanoTime();
    var running = CompletableFuture.runAsync(() -> unchecked(work));
    while (true) {
      try {
        running.get(LOOK_MS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        progress.waiting(what, Duration.ofNanos(System.nanoTime() - begin));
      } catch (ExecutionException e) {
        if (e.getCause() instanceof SQLException failed) {
          throw failed;
        }
        throw new IllegalStateException(what + " failed", e.getCause());
      }
    }
  }

  private static void unchecked(LongWork work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
