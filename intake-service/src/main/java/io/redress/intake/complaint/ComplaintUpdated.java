package io.redress.intake.complaint;

import java.time.Instant;

/**
 * Something was added to a complaint.
 *
 * @param what MESSAGE
 * @param by whose words they are
 */
public record ComplaintUpdated(
    String complaintId, String ticketNumber, String what, Voice by, Instant at) {
  static final String TYPE = "complaint.updated";
  static final String MESSAGE = "MESSAGE";
}
