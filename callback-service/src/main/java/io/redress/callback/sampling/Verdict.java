package io.redress.callback.sampling;

/**
 * What the decision table says of a case.
 *
 * @param reason null where the table names none
 * @param share of the sample; null for that of the stratum
 */
record Verdict(Kind kind, SelectionReason reason, Double share, int version) {

  /** What is to be done. */
  enum Kind {
    /** Called in any case. */
    CALL,
    /** Called if drawn. */
    SAMPLE,
    /** Not called. */
    SKIP
  }
}
