package io.redress.intake.complaint;

/** Whom a message is for. */
public enum Audience {
  /** Shown to the customer. */
  CUSTOMER,
  /** A note among staff, never shown to the customer. */
  STAFF
}
