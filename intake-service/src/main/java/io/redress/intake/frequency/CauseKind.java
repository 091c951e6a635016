package io.redress.intake.frequency;

/**
 * What kind of cause a category is: basic business, basic communication and service quality are
 * common, anything else is special. The category tree says which is which.
 */
public enum CauseKind {
  COMMON,
  SPECIAL
}
