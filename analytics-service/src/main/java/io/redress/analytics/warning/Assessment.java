package io.redress.analytics.warning;

/** What people found a warning to be. */
public enum Assessment {
  /** Something has happened. */
  REAL,
  /** Chance, or something that needs no action. */
  FALSE_ALARM
}
