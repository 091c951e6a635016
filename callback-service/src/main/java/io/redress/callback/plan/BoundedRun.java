package io.redress.callback.plan;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntUnaryOperator;

/** Does what is left in steps of a bounded size, until nothing is, or the service stops. */
@ApplicationScoped
public class BoundedRun {
  private volatile boolean stopping;

  /**
   * Runs.
   *
   * @param steps at most so many; what is left then is for the next run
   * @param size of a step: rows changed, and locked, by its transaction
   * @param step changes at most as many rows as it is told, and says how many it changed
   */
  public void run(int steps, int size, IntUnaryOperator step) {
    for (int done = 0; done < steps && !stopping; done++) {
      if (step.applyAsInt(size) < size) {
        return;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }
}
