package io.redress.callback.repair;

/** Where a repair plan stands. */
public enum PlanState {
  OPEN,
  /** Every step is done or left out; what came of it is being watched. */
  DONE,
  /** Given up, with a reason. */
  ABANDONED
}
