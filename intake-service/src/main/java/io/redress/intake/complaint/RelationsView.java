package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a ticket is linked to others of its customer. */
@Schema(name = "ComplaintRelations")
public record RelationsView(
    @Schema(description = "Tickets that are linked to this one, repeats included, 50 at most")
        List<LinkedView> linkedFrom,
    @Schema(description = "What became of its own link, the latest first, 20 at most")
        List<LinkChangeView> changes) {

  /** A ticket that is linked to another one. */
  @Schema(name = "LinkedComplaint")
  public record LinkedView(
      String complaintId,
      @Schema(examples = "261122-000042-0") String ticketNumber,
      @Schema(description = "REPEAT: one lifecycle for both. NEW: each has its own")
          ReportType type) {}

  /** That a ticket was linked, joined the other's issue, or was parted from it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "LinkChange")
  public record LinkChangeView(
      @Schema(
              description =
                  "JOINED: its own case, or that of the ticket it repeated, had ended as a duplicate")
          LinkChange.What what,
      String relatedComplaintId,
      String reason,
      String by,
      OffsetDateTime at) {}
}
