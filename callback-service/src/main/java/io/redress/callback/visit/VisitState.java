package io.redress.callback.visit;

import java.util.EnumSet;
import java.util.Set;

/** Where a visit stands, and where it may go from there. */
public enum VisitState {
  /** Somebody thinks that this customer should be visited. */
  PROPOSED,
  /** The customer was offered times. */
  OFFERED,
  /** The customer chose one. */
  AGREED,
  /** A visitor has it in the plan of the day. */
  PLANNED,
  /** The visitor is on the way, with the kit. */
  STARTED,
  /** Nobody was at home: other times may be offered. */
  MISSED,
  /** Visited. */
  COMPLETED,
  /** The customer does not want it. */
  DECLINED,
  /** Not needed any more. */
  CANCELLED;

  /** Whether anything may still happen. */
  public boolean open() {
    return !next().isEmpty();
  }

  /** Whether it may go there. */
  public boolean may(VisitState target) {
    return next().contains(target);
  }

  private Set<VisitState> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(OFFERED, DECLINED, CANCELLED);
      case OFFERED -> EnumSet.of(OFFERED, AGREED, DECLINED, CANCELLED);
      case AGREED -> EnumSet.of(OFFERED, AGREED, PLANNED, DECLINED, CANCELLED);
      case PLANNED -> EnumSet.of(OFFERED, AGREED, PLANNED, STARTED, DECLINED, CANCELLED);
      case STARTED -> EnumSet.of(MISSED, COMPLETED);
      case MISSED -> EnumSet.of(OFFERED, DECLINED, CANCELLED);
      case COMPLETED, DECLINED, CANCELLED -> EnumSet.noneOf(VisitState.class);
    };
  }
}
