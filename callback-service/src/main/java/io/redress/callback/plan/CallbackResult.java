package io.redress.callback.plan;

/** What the lifecycle is told. Satisfied is {@link #SATISFIED} alone (domain: "Survey"). */
public enum CallbackResult {
  SATISFIED,
  SO_SO,
  DISSATISFIED,
  NOT_REACHED,
  NOT_SAMPLED,
  CANCELLED
}
