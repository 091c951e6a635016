package io.redress.intake.missed;

/** How a promise to call back stands. */
public enum MissedStatus {
  /** Somebody is to call. */
  WAITING,
  /** Somebody is calling. */
  CLAIMED,
  /** The customer was called back and answered. */
  REACHED,
  /** The customer was called as often as is sensible, and did not answer. */
  NOT_REACHED,
  /** The customer came first, and reported something. */
  CALLED_AGAIN;

  /** Whether the promise is still to be kept. */
  public boolean isOpen() {
    return this == WAITING || this == CLAIMED;
  }
}
