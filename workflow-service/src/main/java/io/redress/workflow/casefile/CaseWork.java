package io.redress.workflow.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One change to one case in one transaction. When the engine's timers or another replica came
 * between, nothing has been written and the change is tried again, at most five times in half a
 * second; then the conflict is thrown.
 */
@ApplicationScoped
public class CaseWork {
  private static final Logger LOG = Logger.getLogger(CaseWork.class);
  private static final int TRIES = 5;
  private static final long PAUSE_NANOS = 20_000_000L;

  /** Runs the change in a transaction of its own. */
  public <T> T change(Supplier<T> change) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(change::get);
      } catch (RuntimeException e) {
        if (attempt == TRIES || Failure.of(e) != Failure.CONTENTION) {
          throw e;
        }
        LOG.debugf("Trying again after a conflict: %s", e.getMessage());
        LockSupport.parkNanos(PAUSE_NANOS * (1L << attempt));
      }
    }
  }
}
