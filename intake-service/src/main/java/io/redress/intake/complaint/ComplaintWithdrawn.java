package io.redress.intake.complaint;

import java.time.Instant;

/** The customer took the complaint back. */
public record ComplaintWithdrawn(
    String complaintId, String ticketNumber, WithdrawalReason reason, Instant at) {
  static final String TYPE = "complaint.withdrawn";
}
