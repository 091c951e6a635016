package io.redress.workflow.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.failure.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * One change to one case in one transaction. When the engine's timers or another replica came
 * between, nothing has been written and the change is tried again, at most five times in half a
 * second; then the conflict is thrown.
 */
@ApplicationScoped
public class CaseWork {
  /** Runs the change in a transaction of its own. */
  public <T> T change(Supplier<T> change) {
    return Conflicts.tryAgain(() -> QuarkusTransaction.requiringNew().call(change::get));
  }
}
