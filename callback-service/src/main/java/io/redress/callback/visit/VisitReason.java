package io.redress.callback.visit;

/** Why a customer is worth a visit (domain: "Visits"). */
public enum VisitReason {
  /** The issue was reported again. */
  REPEAT,
  /** Several complaints of its kind came from its area that day. */
  CONCENTRATED,
  /** VIP or key account. */
  VIP,
  /** It was escalated. */
  ESCALATING
}
