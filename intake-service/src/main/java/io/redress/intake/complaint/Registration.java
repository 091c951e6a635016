package io.redress.intake.complaint;

import io.redress.intake.customer.Customer;
import io.redress.intake.frequency.Frequency;
import java.util.List;

/**
 * What came of a registration.
 *
 * @param frequency as counted with this report
 * @param possibleDuplicates earlier tickets of other issues that may tell of the same
 * @param replayed whether it had been made earlier under the same idempotency key
 */
public record Registration(
    Complaint complaint,
    Customer customer,
    Frequency frequency,
    List<PossibleDuplicate> possibleDuplicates,
    boolean replayed) {
  public Registration {
    possibleDuplicates = List.copyOf(possibleDuplicates);
  }
}
