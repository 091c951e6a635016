package io.redress.intake.complaint;

/** How fast a complaint travels; the later one is the faster one. */
public enum Lane {
  STANDARD,
  GREEN,
  EMERGENCY;

  Lane orFaster(Lane other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
