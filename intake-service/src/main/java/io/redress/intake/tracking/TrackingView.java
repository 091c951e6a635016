package io.redress.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Complaint;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer may know of their own ticket. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TrackedTicket")
record TrackingView(
    @Schema(examples = "261122-000042-0") String ticketNumber,
    @Schema(description = "RECEIVED, a stage of the case in upper case, or CLOSED") String status,
    @Schema(description = "How it was closed") String disposition,
    OffsetDateTime registeredAt,
    @Schema(description = "Last change") OffsetDateTime updatedAt,
    OffsetDateTime closedAt) {
  static TrackingView of(Complaint complaint, Zone zone) {
    return new TrackingView(
        complaint.ticketNumber(),
        complaint.status(),
        complaint.disposition().orElse(null),
        zone.at(complaint.registeredAt()),
        zone.at(complaint.updatedAt()),
        zone.at(complaint.closedAt().orElse(null)));
  }
}
