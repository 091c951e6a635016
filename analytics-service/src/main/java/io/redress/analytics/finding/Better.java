package io.redress.analytics.finding;

/** Which way the target figure is to move. */
public enum Better {
  LOWER,
  HIGHER
}
