package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something was added to a complaint, or corrected.
 *
 * @param what MESSAGE, CORRECTION, LINKED or UNLINKED
 * @param by whose words they are
 * @param relatedComplaintId of LINKED and UNLINKED: the other ticket; else {@code null}
 * @param repeats of UNLINKED, where a repeat was parted from this first report: how many it has
 *     left; else {@code null}
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
    String relatedComplaintId,
    Integer repeats,
    String category,
    Nature nature,
    Double completeness,
    Boolean misidentified,
    Instant at) {
  static final String TYPE = "complaint.updated";

  /** What only counts up is cut at the bound of the contract. */
  public ComplaintUpdated {
    repeats = repeats == null ? null : Math.min(repeats, 100_000);
  }

  static final String MESSAGE = "MESSAGE";
  static final String CORRECTION = "CORRECTION";
  static final String LINKED = "LINKED";
  static final String UNLINKED = "UNLINKED";

  static ComplaintUpdated said(Complaint first, Voice by, Instant at) {
    return new ComplaintUpdated(
        first.id, first.ticketNumber, MESSAGE, by, null, null, null, null, null, null, at);
  }

  static ComplaintUpdated linked(Complaint complaint, String what, String related, Instant at) {
    return new ComplaintUpdated(
        complaint.id,
        complaint.ticketNumber,
        what,
        Voice.STAFF,
        related,
        null,
        null,
        null,
        null,
        null,
        at);
  }

  static ComplaintUpdated parted(Complaint first, String repeat, Instant at) {
    return new ComplaintUpdated(
        first.id,
        first.ticketNumber,
        UNLINKED,
        Voice.STAFF,
        repeat,
        first.insistence.repeats,
        null,
        null,
        null,
        null,
        at);
  }

  static ComplaintUpdated corrected(Complaint first, Instant at) {
    return new ComplaintUpdated(
        first.id,
        first.ticketNumber,
        CORRECTION,
        Voice.STAFF,
        null,
        null,
        first.filing.category,
        first.filing.nature,
        first.filing.completeness,
        true,
        at);
  }
}
