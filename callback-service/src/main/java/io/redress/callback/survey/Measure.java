package io.redress.callback.survey;

/** What an answer counts as beyond its survey: the same for every template and for callers. */
public enum Measure {
  /** Satisfied overall: a CHOICE of YES, SO_SO, NO. */
  SATISFIED,
  ACCEPTANCE,
  HANDLING,
  RESULT,
  EXPECTED,
  PERCEIVED,
  /** Why: CHOICES whose codes are published. */
  REASONS,
  /** In the customer's words: a TEXT. */
  COMMENT;

  /** Whether it is one of the five ratings, a SCALE of 1 to 5. */
  boolean rating() {
    return this != SATISFIED && this != REASONS && this != COMMENT;
  }
}
