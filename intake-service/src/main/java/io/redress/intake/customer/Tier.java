package io.redress.intake.customer;

/** How the operator ranks a customer; VIP and key accounts take the green lane. */
public enum Tier {
  ORDINARY,
  VIP,
  KEY_ACCOUNT
}
