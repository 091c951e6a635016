package io.redress.analytics.launch;

/** How far a launch is. */
public enum LaunchState {
  /** Known; something may be missing. */
  REGISTERED,
  /** Nothing was missing when somebody said so. */
  READY,
  /** On the market, and watched. */
  LAUNCHED,
  /** Its watch is over. */
  WATCHED,
  /** Somebody drew the conclusion, or it was given up. */
  CLOSED;

  /** Whether it is still to come to the market. */
  boolean isAhead() {
    return this == REGISTERED || this == READY;
  }
}
