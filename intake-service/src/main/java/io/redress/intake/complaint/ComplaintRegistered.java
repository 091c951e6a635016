package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.customer.Tier;
import io.redress.kit.masking.Masking;
import java.time.Instant;

/**
 * A report was registered.
 *
 * @param district that the customer belonged to then; {@code null} where nobody said it
 * @param customer pseudonym
 * @param completeness 0 to 1
 * @param urgent somebody marked it so, which alone decides nothing
 * @param highFrequency whether the number is a high-frequency customer with this report
 * @param relatedComplaintId of a repeat: the first report of its issue
 * @param lifecycleFrom when its lifecycle begins, where that is later than its registration: it was
 *     taken over as history and is reported again; otherwise {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintRegistered(
    String complaintId,
    String ticketNumber,
    ReportType type,
    Nature nature,
    Channel channel,
    String category,
    String categoryGroup,
    Lane lane,
    Tier tier,
    String branch,
    String district,
    String customer,
    Instant registeredAt,
    Responsible firstResponsible,
    double completeness,
    boolean urgent,
    boolean highFrequency,
    String product,
    String relatedComplaintId,
    Instant lifecycleFrom) {
  static final String TYPE = "complaint.registered";

  static ComplaintRegistered of(Complaint complaint, String categoryGroup) {
    return of(complaint, categoryGroup, null);
  }

  static ComplaintRegistered of(Complaint complaint, String categoryGroup, Instant lifecycleFrom) {
    return new ComplaintRegistered(
        complaint.id,
        complaint.ticketNumber,
        complaint.type(),
        complaint.filing.nature,
        complaint.channel,
        complaint.filing.category,
        categoryGroup,
        complaint.lane,
        complaint.tier,
        Masking.text(complaint.branch),
        Masking.text(complaint.district),
        complaint.customer,
        complaint.registeredAt,
        complaint.firstResponsible(),
        complaint.filing.completeness,
        complaint.urgent,
        complaint.frequency.high,
        Masking.text(complaint.narrative.product),
        complaint.relatedId,
        lifecycleFrom);
  }
}
