package io.redress.callback.plan;

/** What ended a callback. */
public enum EndCause {
  /** The customer answered. */
  ANSWERED,
  /** The customer was reached and did not want to answer. */
  REFUSED,
  /** No answer within the days that a callback stays open. */
  EXPIRED,
  /** The selection did not call this case. */
  NOT_SAMPLED,
  /** The case was closed while the callback was open. */
  CASE_CLOSED
}
