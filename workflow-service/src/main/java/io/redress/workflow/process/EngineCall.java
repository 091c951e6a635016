package io.redress.workflow.process;

import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;

/** Calls of the engine that change what runs. */
final class EngineCall {
  private EngineCall() {}

  /** The engine's word for "somebody came between" becomes the one that the rest understands. */
  static <T> T inEngine(Supplier<T> call) {
    try {
      return call.get();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockException("The case changed at the same time", e);
    }
  }
}
