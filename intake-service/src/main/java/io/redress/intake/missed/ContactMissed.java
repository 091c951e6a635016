package io.redress.intake.missed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Event {@code contact.missed}: somebody wanted to speak to the operator and reached nobody. No
 * complaint, but a pain point.
 *
 * @param contactId of the promise to call back; the events of a promise come in order
 * @param customer pseudonym
 * @param contacts missed for this promise so far, this one included
 * @param callBackBy when the customer is called at the latest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactMissed(
    String contactId,
    String customer,
    MissedReason reason,
    Instant at,
    int contacts,
    Instant callBackBy,
    String branch,
    String queue,
    Integer waitedSeconds,
    String skill) {
  static final String TYPE = "contact.missed";

  /** What only counts up is cut at the bound of the contract. */
  public ContactMissed {
    contacts = Math.min(contacts, 100_000);
  }

  static ContactMissed of(MissedContact contact, MissedCall call) {
    return new ContactMissed(
        contact.id,
        contact.customer,
        call.reason(),
        call.at(),
        contact.contacts,
        contact.dueAt,
        contact.branch.isEmpty() ? null : contact.branch,
        call.queue(),
        call.waitedSeconds(),
        call.skill());
  }
}
