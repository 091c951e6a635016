package io.redress.callback.plan;

/** How one call went. */
public enum AttemptOutcome {
  NO_ANSWER,
  BUSY,
  /** The customer does not want to answer: ends the callback. */
  REFUSED,
  /** Not the customer's number: counts as an attempt, the next goes to their other number. */
  WRONG_NUMBER,
  REACHED
}
