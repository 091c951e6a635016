package io.redress.intake.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.HighFrequencyView;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as somebody sees them who talks to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Customer")
record CustomerView(
    @Schema(examples = "13800001234") String number,
    String name,
    String contactNumber,
    Tier tier,
    String branch,
    @Schema(description = "As of now") HighFrequencyView highFrequency,
    @Schema(description = "First report") OffsetDateTime since,
    @Schema(description = "How many of the listed complaints are open") long open,
    @Schema(description = "The latest complaints, newest first, 50 at most")
        List<ComplaintSummary> complaints) {

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "CustomerView[…]";
  }
}
