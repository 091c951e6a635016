package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.authority.Money;
import java.time.Instant;

/**
 * The complaint was resolved in its first contact. What was done is in words that may name the
 * customer, so it stays here.
 *
 * @param measureCode of the catalogue, or {@code null}
 * @param compensation {@code null} for none
 * @param confirmedError the billing error that the compensation was computed from, or {@code null}
 * @param plan the response plan it was answered with, and its version; {@code null} for none
 * @param planFitted {@code null} when nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintResolvedOnTheSpot(
    String complaintId,
    String ticketNumber,
    Responsible by,
    String measureCode,
    Money compensation,
    Money confirmedError,
    String plan,
    Boolean planFitted,
    Instant at) {
  static final String TYPE = "complaint.resolvedOnTheSpot";
}
