package io.redress.callback.sampling;

/**
 * Why a case is called back, or why not. Everyone named here but {@link #SAMPLED} and {@link
 * #NOT_SAMPLED} is always called (domain: "Who is called"). Where several apply, the first in this
 * order is kept.
 */
public enum SelectionReason {
  VIP,
  KEY_ACCOUNT,
  ESCALATED,
  REPEAT,
  HIGH_FREQUENCY,
  SAMPLED,
  NOT_SAMPLED;

  /** Whether the case is called. */
  public boolean called() {
    return this != NOT_SAMPLED;
  }

  /** Whether the case was subject to the sample at all. */
  public boolean fromSample() {
    return this == SAMPLED || this == NOT_SAMPLED;
  }
}
