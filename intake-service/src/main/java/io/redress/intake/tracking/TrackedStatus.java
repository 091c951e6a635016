package io.redress.intake.tracking;

/** Where a ticket stands for its customer, however many steps it takes inside. */
enum TrackedStatus {
  RECEIVED,
  IN_PROGRESS,
  /** The case waits for something from the customer. */
  WAITING_FOR_CUSTOMER,
  CLOSED
}
