package io.redress.intake.missed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Event {@code contact.promiseBroken}: nobody called a customer back in the time that was promised.
 * Once for each promise, which stays open until somebody does.
 *
 * @param contactId of the promise
 * @param customer pseudonym
 * @param contacts how often the customer was missed for it
 * @param missedAt the first time
 * @param at when it was noticed, a few seconds after the time that was promised
 * @param branch absent for the hotline itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseBroken(
    String contactId,
    String customer,
    int contacts,
    Instant missedAt,
    Instant promisedBy,
    Instant at,
    String branch) {
  static final String TYPE = "contact.promiseBroken";

  /** What only counts up is cut at the bound of the contract. */
  public PromiseBroken {
    contacts = Math.min(contacts, 100_000);
  }

  static PromiseBroken of(MissedContact contact) {
    return new PromiseBroken(
        contact.id,
        contact.customer,
        contact.contacts,
        contact.firstAt,
        contact.promisedBy,
        contact.breachedAt,
        contact.branch.isEmpty() ? null : contact.branch);
  }
}
