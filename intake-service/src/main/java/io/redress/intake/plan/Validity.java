package io.redress.intake.plan;

/** Whether a plan may be used on a day, by its own dates. */
public enum Validity {
  UPCOMING,
  CURRENT,
  EXPIRED
}
