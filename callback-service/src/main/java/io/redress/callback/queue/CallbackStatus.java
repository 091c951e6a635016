package io.redress.callback.queue;

import io.redress.callback.plan.CallbackState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a callback shows itself: as its state, and among the planned those whose time has come. */
@Schema(
    name = "CallbackStatus",
    description =
        "PLANNED: to be called later. DUE: to be called now. REACHED: spoken with, answers not"
            + " recorded yet. UNANSWERED: no more calls, a late answer is still taken. COMPLETED:"
            + " answered. NOT_REACHED: closed without an answer. NOT_SAMPLED: not called, by"
            + " selection. CANCELLED: the case was closed first.")
public enum CallbackStatus {
  PLANNED(CallbackState.PLANNED),
  DUE(CallbackState.PLANNED),
  REACHED(CallbackState.REACHED),
  UNANSWERED(CallbackState.UNANSWERED),
  COMPLETED(CallbackState.COMPLETED),
  NOT_REACHED(CallbackState.NOT_REACHED),
  NOT_SAMPLED(CallbackState.NOT_SAMPLED),
  CANCELLED(CallbackState.CANCELLED);

  private final CallbackState state;

  CallbackStatus(CallbackState state) {
    this.state = state;
  }

  CallbackState state() {
    return state;
  }

  static CallbackStatus of(CallbackState state, Instant notBefore, Instant now) {
    if (state == CallbackState.PLANNED) {
      return now.isBefore(notBefore) ? PLANNED : DUE;
    }
    return valueOf(state.name());
  }
}
