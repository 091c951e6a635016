package io.redress.callback.order;

import io.redress.kit.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Work that may lead to a further complaint than it locked ({@link ComplaintEvents#also}). Where
 * somebody works on that one nothing was written, and it is tried again, at most five times in
 * about half a second; then the conflict is thrown.
 */
@ApplicationScoped
public class TryAgain {
  private static final Logger LOG = Logger.getLogger(TryAgain.class);
  private static final int TRIES = 5;
  private static final long PAUSE_NANOS = 20_000_000L;

  /** Runs the work, which begins and ends a transaction of its own each time. */
  public void run(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
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
