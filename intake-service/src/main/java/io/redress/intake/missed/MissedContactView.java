package io.redress.intake.missed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Viewer;
import io.redress.kit.masking.Masking;
import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is to be called back, or was. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MissedContact")
public record MissedContactView(
    String id,
    @Schema(
            description = "Whole for whoever claimed the callback, masked for others",
            examples = "138****1234")
        String number,
    MissedStatus status,
    @Schema(description = "Of the latest contact") MissedReason reason,
    @Schema(description = "How often the number was missed since the promise was made")
        int contacts,
    String skill,
    String branch,
    OffsetDateTime firstAt,
    OffsetDateTime lastAt,
    @Schema(description = "What the customer was promised; kept by the first attempt")
        OffsetDateTime promisedBy,
    @Schema(description = "When the next attempt is due") OffsetDateTime dueAt,
    @Schema(description = "Whether somebody should have called by now") boolean overdue,
    @Schema(description = "Whether nobody called in time") boolean broken,
    int attempts,
    String claimedBy,
    @Schema(description = "What was registered when the customer was called, or came first")
        String complaintId,
    OffsetDateTime closedAt,
    @Schema(description = "The same as in the ETag") long version,
    MissedLinks links) {

  /** Where to go on; a path of this service. */
  @Schema(name = "MissedContactLinks")
  public record MissedLinks(String self) {}

  static MissedContactView of(MissedContact it, Viewer reader, Instant now, Zone zone) {
    return new MissedContactView(
        it.id,
        it.isClaimedBy(reader.user()) ? it.number : Masking.number(it.number),
        it.status,
        it.reason,
        it.contacts,
        it.skill,
        it.branch.isEmpty() ? null : it.branch,
        zone.at(it.firstAt),
        zone.at(it.lastAt),
        zone.at(it.promisedBy),
        zone.at(it.dueAt),
        it.isOverdueAt(now),
        it.breachedAt != null,
        it.attempts,
        it.claimedBy,
        it.complaintId,
        zone.at(it.closedAt),
        it.version,
        new MissedLinks(path(it)));
  }

  static String path(MissedContact contact) {
    return "/api/v1/missed-contacts/" + contact.id;
  }
}
