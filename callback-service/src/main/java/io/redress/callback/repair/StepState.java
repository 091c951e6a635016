package io.redress.callback.repair;

/** Where a step stands. */
public enum StepState {
  OPEN,
  DONE,
  /** Left out, with a reason. */
  SKIPPED
}
