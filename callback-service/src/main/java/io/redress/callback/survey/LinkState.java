package io.redress.callback.survey;

import java.util.EnumSet;
import java.util.Set;

/** Where the link to a survey stands, and where it may go from there. */
public enum LinkState {
  /** Can be answered. */
  ISSUED,
  /** Answered: works no more. */
  ANSWERED,
  /** Its time passed without an answer. */
  EXPIRED,
  /** Not needed any more: the customer answered on the phone or refused, or the case was closed. */
  CANCELLED;

  /** Guards a change of state. */
  LinkState to(LinkState target) {
    if (!next().contains(target)) {
      throw new IllegalStateException("A survey link does not go from " + this + " to " + target);
    }
    return target;
  }

  Set<LinkState> next() {
    return this == ISSUED
        ? EnumSet.of(ANSWERED, EXPIRED, CANCELLED)
        : EnumSet.noneOf(LinkState.class);
  }
}
