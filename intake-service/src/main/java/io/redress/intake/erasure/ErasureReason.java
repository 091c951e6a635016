package io.redress.intake.erasure;

/** On what ground a customer is erased. */
public enum ErasureReason {
  /** The customer asked for it. */
  REQUESTED,
  /** The purpose for which it was kept is gone, and so is the time for which it had to be. */
  NO_LONGER_NEEDED,
  /** An authority or a court ordered it. */
  ORDERED
}
