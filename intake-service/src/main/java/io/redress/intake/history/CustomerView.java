package io.redress.intake.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.classification.Names;
import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.HighFrequencyView;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer with everything that is known of them here, as far as the reader may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Customer")
record CustomerView(
    @Schema(
            description = "Whole for those who talk to customers, masked for others",
            examples = "13800001234")
        String number,
    @Schema(description = "For those who talk to customers only") String name,
    String contactNumber,
    Tier tier,
    String branch,
    @Schema(description = "Absent where nobody said it") String district,
    @Schema(description = "As of now") HighFrequencyView highFrequency,
    RelationshipView relationship,
    @Schema(
            description =
                "What hurt them in the last 12 months, by their latest 50 tickets and missed"
                    + " contacts")
        List<PainPointView> painPoints,
    @Schema(description = "That they are to be called back after a missed contact")
        CallBackView callBack,
    @Schema(
            description =
                "What they were promised on the listed tickets: first what is open, the first due"
                    + " first, then what ended, the latest first; 50 at most")
        List<PromiseView> promises,
    @Schema(description = "First report") OffsetDateTime since,
    @Schema(description = "How many tickets are listed as open") int open,
    @Schema(description = "Open tickets, newest first, 50 at most")
        List<ComplaintSummary> openTickets,
    @Schema(description = "The latest complaints, newest first, 50 at most")
        List<ComplaintSummary> complaints,
    @Schema(description = "The cursor of the following complaints; absent when these are all")
        String next) {

  /** Where the relationship stands. */
  @Schema(name = "Relationship")
  record RelationshipView(
      @Schema(
              description =
                  "DECLINING: high-frequency now, or more issues went wrong than well in the last 12"
                      + " months; else by the time since the first report")
          RelationshipPhase phase,
      Names names,
      @Schema(description = "Full days since the first report") long days,
      @Schema(
              description =
                  "Of the latest 50 tickets, in the last 12 months: issues reported again, or ended"
                      + " with the final position")
          long wentWrong,
      @Schema(description = "Of the same: issues resolved without being reported again")
          long wentWell) {}

  /** Something that hurt. */
  @Schema(name = "PainPoint")
  record PainPointView(PainPointKind kind, Names names, int times, OffsetDateTime latest) {}

  /** That somebody is to call. */
  @Schema(name = "CustomerCallBack")
  record CallBackView(
      @Schema(description = "What the customer was promised") OffsetDateTime promisedBy,
      @Schema(description = "Whether nobody called in time") boolean broken) {}

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "CustomerView[…]";
  }
}
