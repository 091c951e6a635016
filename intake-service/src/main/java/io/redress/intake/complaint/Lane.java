package io.redress.intake.complaint;

/** How fast a complaint travels; the later one is the faster one. */
public enum Lane {
  STANDARD,
  GREEN,
  EMERGENCY;

  /** One faster; the fastest stays. */
  Lane raised() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  Lane orFaster(Lane other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
