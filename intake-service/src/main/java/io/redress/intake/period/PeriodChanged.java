package io.redress.intake.period;

/** A special period was changed; told to the log and the counters once committed. */
record PeriodChanged(String id, What what) {
  /** What became of it. */
  enum What {
    DECLARED,
    CHANGED,
    REMOVED
  }
}
