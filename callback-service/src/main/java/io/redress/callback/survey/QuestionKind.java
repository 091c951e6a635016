package io.redress.callback.survey;

/** How a question is answered. */
public enum QuestionKind {
  /** One of its options. */
  CHOICE,
  /** Some of its options. */
  CHOICES,
  /** A whole number of its scale. */
  SCALE,
  /** In own words. */
  TEXT
}
