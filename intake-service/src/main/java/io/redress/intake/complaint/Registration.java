package io.redress.intake.complaint;

import io.redress.intake.customer.Customer;

/**
 * What came of a registration.
 *
 * @param replayed whether it had been made earlier under the same idempotency key
 */
public record Registration(Complaint complaint, Customer customer, boolean replayed) {}
