package io.redress.callback.sampling;

/** Why a case is called back, or why not. The decision table names the first six of them. */
public enum SelectionReason {
  VIP,
  KEY_ACCOUNT,
  ESCALATED,
  REPEAT,
  HIGH_FREQUENCY,
  /** Called by another rule of the table. */
  RULE,
  /** Drawn. */
  SAMPLED,
  /** Not drawn. */
  NOT_SAMPLED,
  /** Left out by a rule of the table. */
  EXCLUDED,
  /** The customer does not want to be asked. */
  OPTED_OUT;

  /** Whether the case is called. */
  public boolean called() {
    return switch (this) {
      case VIP, KEY_ACCOUNT, ESCALATED, REPEAT, HIGH_FREQUENCY, RULE, SAMPLED -> true;
      case NOT_SAMPLED, EXCLUDED, OPTED_OUT -> false;
    };
  }

  /** Whether the case was subject to the sample at all. */
  public boolean fromSample() {
    return this == SAMPLED || this == NOT_SAMPLED;
  }
}
