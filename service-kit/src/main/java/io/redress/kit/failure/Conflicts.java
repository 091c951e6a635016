package io.redress.kit.failure;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What to do when somebody else came between: nothing was written, so it is tried again. */
public final class Conflicts {
  private static final Logger LOG = Logger.getLogger(Conflicts.class);
  private static final int TRIES = 5;
  private static final long PAUSE_NANOS = 20_000_000L;

  private Conflicts() {}

  /**
   * Runs the work at most five times in about half a second, as long as it ends with {@link
   * Failure#CONTENTION}; then the conflict is thrown. Anything else is thrown at once.
   *
   * @param work begins and ends a transaction of its own each time
   */
  public static <T> T tryAgain(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException failed) {
        if (attempt == TRIES || Failure.of(failed) != Failure.CONTENTION) {
          throw failed;
        }
        LOG.debugf("Trying again after a conflict: %s", failed.getClass().getName());
        LockSupport.parkNanos(PAUSE_NANOS * (1L << attempt));
      }
    }
  }
}
