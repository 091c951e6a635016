package io.redress.workflow.casefile;

/** How fast a complaint must be handled, slowest first; a lane may be raised, never lowered. */
public enum Lane {
  STANDARD,
  GREEN,
  EMERGENCY;

  /** Whether this lane is faster than the other. */
  public boolean isAbove(Lane other) {
    return compareTo(other) > 0;
  }
}
