package io.redress.intake.frequency;

/** Whether a number is a high-frequency customer; a fact about its reports, not about a person. */
public enum FrequencyState {
  /** It is not, and was not within the memory of the rule (12 months). */
  NONE,
  /** A window holds enough reports now. */
  ACTIVE,
  /** One did within the memory of the rule, and none does now. */
  INACTIVE
}
