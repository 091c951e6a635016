package io.redress.callback.repair;

/** What a repair plan is made of, in this order. */
public enum StepKind {
  APOLOGY,
  EXPLANATION,
  MEASURE,
  COMPENSATION,
  FOLLOW_UP
}
