package io.redress.analytics.fact;

/** What can be tried for a customer. */
public enum MeasureKind {
  /** An agent resolved it in the first contact; the code is that of the measure. */
  ON_THE_SPOT,
  /** An approved answer; the code is that of the response plan it was made with. */
  ANSWER,
  /** Money, with an answer or on the spot. */
  COMPENSATION,
  /** Somebody visited; the code says whether it was settled there. */
  VISIT,
  /** A step of a repair plan was done; the code is that of the step. */
  REPAIR,
  /** The operator's final position in writing. */
  FINAL_POSITION
}
