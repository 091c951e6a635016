package io.redress.intake.personaldata;

/** What is personal about a customer here. */
public enum PersonalPart {
  NUMBER,
  NAME,
  CONTACT_NUMBER,
  /** What was said and written about them: complaints, messages, reasons, measures. */
  WORDS
}
