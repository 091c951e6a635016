package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One complaint of a numerator; says nothing about the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CountedCase", description = "What a figure counts, by its kind.")
public record CountedCaseView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String complaintId,
    @Schema(description = "Absent where there is no ticket.", examples = "261122-000042-7")
        String ticketNumber,
    @Schema(description = "The day that it is counted on.", examples = "2026-11-22") LocalDate day,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(description = "Absent where the complaint names none.", examples = "north")
        String branch,
    @Schema(
            description =
                "COMPLAINT; or MISSED_CONTACT, a promise to call back, which has no ticket and no"
                    + " category: its id is the contactId of intake.")
        Kind kind) {
  /** What is counted. */
  @Schema(name = "CountedCaseKind")
  public enum Kind {
    COMPLAINT,
    MISSED_CONTACT
  }
}
