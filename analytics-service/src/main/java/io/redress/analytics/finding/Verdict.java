package io.redress.analytics.finding;

/** What may be said of a measure's effect, with 95 % confidence. */
public enum Verdict {
  /** Nothing was counted since the date of the measure. */
  TOO_EARLY,
  /** The figure moved as it was to. */
  BETTER,
  /** It moved the other way. */
  WORSE,
  /** The figure is defined otherwise since the value before was frozen: they are not compared. */
  OTHER_DEFINITION,
  /** What moved may be chance. */
  NO_DIFFERENCE_SHOWN
}
