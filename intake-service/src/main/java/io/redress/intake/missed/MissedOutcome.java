package io.redress.intake.missed;

/** What came of calling back. */
public enum MissedOutcome {
  REACHED,
  NO_ANSWER
}
