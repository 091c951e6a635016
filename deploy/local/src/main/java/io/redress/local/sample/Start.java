package io.redress.local.sample;

/** When and how a planned report is made. */
enum Start {
  /** At once. */
  AT_ONCE,
  /** At once, and the agent answers it on the spot. */
  ANSWERED_ON_THE_SPOT,
  /** When the complaint that it doubles is being processed; by another customer. */
  BESIDE_ANOTHER,
  /** By the same customer while the first report is being processed. */
  WHILE_FIRST_IS_OPEN,
  /** By the same customer after the first report was closed. */
  AFTER_FIRST_IS_CLOSED;

  boolean sameCustomer() {
    return this == WHILE_FIRST_IS_OPEN || this == AFTER_FIRST_IS_CLOSED;
  }
}
