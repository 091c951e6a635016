package io.redress.intake.complaint;

import java.time.Instant;

/**
 * The customer asked to hurry.
 *
 * @param urges how often so far, this time included
 * @param lane of the complaint from now on
 */
public record ComplaintUrged(
    String complaintId, String ticketNumber, int urges, Lane lane, Instant at) {
  static final String TYPE = "complaint.urged";

  /** What only counts up is cut at the bound of the contract. */
  public ComplaintUrged {
    urges = Math.min(urges, 100_000);
  }
}
