package io.redress.callback.visit;

/** What came of a visit. */
public enum VisitOutcome {
  /** Solved on the spot. */
  SETTLED,
  /** Work is left to do, and handed to the lifecycle. */
  FOLLOW_UP,
  /** Nobody was at home. */
  ABSENT
}
