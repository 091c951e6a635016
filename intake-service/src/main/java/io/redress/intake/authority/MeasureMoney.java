package io.redress.intake.authority;

/** Whether money goes with a measure. */
public enum MeasureMoney {
  /** Nothing is paid. */
  NONE,

  /** An amount that the person who grants it names. */
  AMOUNT,

  /** What the confirmed billing error comes to, by the rule of double refund. */
  REFUND
}
