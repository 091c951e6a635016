package io.redress.callback.attempt;

import io.redress.callback.plan.Callback;
import io.redress.callback.plan.Callbacks;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Hands out a callback to the one person who may change it now. */
@ApplicationScoped
class OpenForCaller {

  private final Callbacks callbacks;
  private final Clock clock;
  private final Zone zone;

  OpenForCaller(Callbacks callbacks, Clock clock, Zone zone) {
    this.callbacks = callbacks;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The callback, locked until the transaction ends.
   *
   * @throws ProblemException not-found; precondition-failed when somebody changed it meanwhile;
   *     handled-by-caller when this person worked on the case (domain: "by someone who did not
   *     handle it"); claimed-by-other while a colleague has it
   */
  Callback lock(Change change) {
    Callback callback = callbacks.lock(change.callbackId());
    if (callbacks.handledBy(callback, change.by())) {
      throw ProblemException.of(
          CallbackProblem.HANDLED_BY_CALLER, "You are one of those who worked on this case.");
    }
    callback
        .claimedBy(clock.instant())
        .filter(other -> !other.equals(change.by()))
        .ifPresent(
            other -> {
              throw ProblemException.of(
                      CallbackProblem.CLAIMED_BY_OTHER, "A colleague is calling this customer.")
                  .with("until", zone.at(callback.claimedUntil()));
            });
    if (change.version().orElse(callback.version()) != callback.version()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "The callback was changed since that version.");
    }
    return callback;
  }
}
