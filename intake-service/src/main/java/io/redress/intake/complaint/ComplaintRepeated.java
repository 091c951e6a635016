package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.customer.Tier;
import java.time.Instant;

/**
 * An issue was reported again. Its subject is the first report.
 *
 * @param complaintId the first report
 * @param customer pseudonym
 * @param reopened whether the first report was closed, and is open again
 * @param repeats how many repeats there are, this one included
 * @param highFrequency whether the number is a high-frequency customer with this report
 * @param lane of the issue from now on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintRepeated(
    String complaintId,
    String ticketNumber,
    String repeatComplaintId,
    String repeatTicketNumber,
    String customer,
    boolean reopened,
    int repeats,
    boolean highFrequency,
    Instant at,
    Lane lane,
    Tier tier,
    String category,
    Responsible firstResponsible) {
  static final String TYPE = "complaint.repeated";

  /** What only counts up is cut at the bound of the contract. */
  public ComplaintRepeated {
    repeats = Math.min(repeats, 100_000);
  }

  static ComplaintRepeated of(Complaint first, Complaint repeat, boolean reopened) {
    return new ComplaintRepeated(
        first.id,
        first.ticketNumber,
        repeat.id,
        repeat.ticketNumber,
        first.customer,
        reopened,
        first.insistence.repeats,
        repeat.frequency.high,
        repeat.registeredAt,
        first.lane,
        repeat.tier,
        first.filing.category,
        first.firstResponsible());
  }
}
