package io.redress.intake.missed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Event {@code contact.returned}: a promise to call back came to its end.
 *
 * @param customer pseudonym
 * @param outcome REACHED, NOT_REACHED or CALLED_AGAIN
 * @param contacts missed for this promise
 * @param missedAt the first of them
 * @param inTime whether the first attempt, or else the end, was not later than promised
 * @param complaintId what came of it, if anything was registered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactReturned(
    String contactId,
    String customer,
    MissedStatus outcome,
    int attempts,
    int contacts,
    Instant missedAt,
    Instant promisedBy,
    boolean inTime,
    Instant at,
    String branch,
    String complaintId) {
  static final String TYPE = "contact.returned";

  /** What only counts up is cut at the bound of the contract. */
  public ContactReturned {
    contacts = Math.min(contacts, 100_000);
    attempts = Math.min(attempts, 100_000);
  }

  static ContactReturned of(MissedContact contact) {
    return new ContactReturned(
        contact.id,
        contact.customer,
        contact.status,
        contact.attempts,
        contact.contacts,
        contact.firstAt,
        contact.promisedBy,
        contact.breachedAt == null,
        contact.closedAt,
        contact.branch.isEmpty() ? null : contact.branch,
        contact.complaintId);
  }
}
