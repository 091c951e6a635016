package io.redress.intake.complaint;

/** Whose words a message holds. */
public enum Voice {
  CUSTOMER,
  STAFF
}
