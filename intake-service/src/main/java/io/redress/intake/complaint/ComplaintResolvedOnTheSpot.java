package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The complaint was resolved in its first contact. What was done is in words that may name the
 * customer, so it stays here.
 *
 * @param compensation {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintResolvedOnTheSpot(
    String complaintId, String ticketNumber, Responsible by, Money compensation, Instant at) {
  static final String TYPE = "complaint.resolvedOnTheSpot";
}
