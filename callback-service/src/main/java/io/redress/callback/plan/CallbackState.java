package io.redress.callback.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a callback stands, and where it may go from there. What is closed stays as it is. */
public enum CallbackState {
  /** To be called, now or from its next possible time on. */
  PLANNED,
  /** Spoken with, what was said is not recorded yet. */
  REACHED,
  /** Calling ended without an answer; one that comes late is still taken. */
  UNANSWERED,
  /** Answered. */
  COMPLETED,
  /** Closed without an answer. */
  NOT_REACHED,
  /** Not called, by selection. */
  NOT_SAMPLED,
  /** The case was closed first. */
  CANCELLED;

  /** Whether attempts or answers may still come. */
  public boolean open() {
    return !next().isEmpty();
  }

  /** Guards a change of state. */
  CallbackState to(CallbackState target) {
    if (!next().contains(target)) {
      throw new IllegalStateException("A callback does not go from " + this + " to " + target);
    }
    return target;
  }

  private Set<CallbackState> next() {
    return switch (this) {
      case PLANNED, REACHED ->
          EnumSet.of(PLANNED, REACHED, UNANSWERED, COMPLETED, NOT_REACHED, CANCELLED);
      case UNANSWERED -> EnumSet.of(COMPLETED, NOT_REACHED, CANCELLED);
      case COMPLETED, NOT_REACHED, NOT_SAMPLED, CANCELLED -> EnumSet.noneOf(CallbackState.class);
    };
  }
}
