package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something was added to a complaint, or corrected.
 *
 * @param what MESSAGE or CORRECTION
 * @param by whose words they are
 * @param category of a correction: the right one; else {@code null}, as are the following
 * @param nature of a correction: the right one
 * @param completeness of a correction: by the right category
 * @param misidentified of a correction: true, the first classification was wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintUpdated(
    String complaintId,
    String ticketNumber,
    String what,
    Voice by,
    String category,
    Nature nature,
    Double completeness,
    Boolean misidentified,
    Instant at) {
  static final String TYPE = "complaint.updated";
  static final String MESSAGE = "MESSAGE";
  static final String CORRECTION = "CORRECTION";

  static ComplaintUpdated said(Complaint first, Voice by, Instant at) {
    return new ComplaintUpdated(
        first.id, first.ticketNumber, MESSAGE, by, null, null, null, null, at);
  }

  static ComplaintUpdated corrected(Complaint first, Instant at) {
    return new ComplaintUpdated(
        first.id,
        first.ticketNumber,
        CORRECTION,
        Voice.STAFF,
        first.category,
        first.nature,
        first.completeness,
        true,
        at);
  }
}
