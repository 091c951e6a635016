package io.redress.callback.attempt;

import io.redress.callback.plan.Callback;
import io.redress.callback.plan.Callbacks;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands out a callback to the one person who may change it now. */
@ApplicationScoped
class OpenForCaller {

  private final Callbacks callbacks;

  OpenForCaller(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /**
   * The callback, locked until the transaction ends.
   *
   * @throws ProblemException not-found; precondition-failed when somebody changed it meanwhile;
   *     handled-by-caller when this person worked on the case (domain: "by someone who did not
   *     handle it")
   */
  Callback lock(Change change) {
    Callback callback = callbacks.lock(change.callbackId());
    if (callbacks.handledBy(callback, change.by())) {
      throw ProblemException.of(
          CallbackProblem.HANDLED_BY_CALLER, "You are one of those who worked on this case.");
    }
    if (change.version().orElse(callback.version()) != callback.version()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "The callback was changed since that version.");
    }
    return callback;
  }
}
