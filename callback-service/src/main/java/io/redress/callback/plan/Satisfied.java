package io.redress.callback.plan;

/** The overall answer of the customer. */
public enum Satisfied {
  YES(CallbackResult.SATISFIED),
  SO_SO(CallbackResult.SO_SO),
  NO(CallbackResult.DISSATISFIED);

  private final CallbackResult result;

  Satisfied(CallbackResult result) {
    this.result = result;
  }

  /** What the lifecycle is told of it. */
  public CallbackResult result() {
    return result;
  }
}
