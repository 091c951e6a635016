package io.redress.intake.complaint;

/** A complaint has a lifecycle; an enquiry is answered and counted. */
public enum Nature {
  COMPLAINT,
  ENQUIRY
}
