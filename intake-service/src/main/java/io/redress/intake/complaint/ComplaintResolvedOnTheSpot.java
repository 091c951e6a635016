package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The complaint was resolved in its first contact.
 *
 * @param compensation {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintResolvedOnTheSpot(
    String complaintId,
    String ticketNumber,
    Responsible by,
    String measure,
    Money compensation,
    Instant at) {
  static final String TYPE = "complaint.resolvedOnTheSpot";
}
