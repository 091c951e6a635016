package io.redress.workflow.responsibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An offer of first responsibility.
 *
 * @param answerUntil after that it lapses
 * @param answer why it was refused
 */
@Schema(name = "HandOver")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandOverView(
    String id,
    String complaintId,
    String ticketNumber,
    int round,
    String state,
    HolderView from,
    HolderView to,
    String offeredBy,
    OffsetDateTime offeredAt,
    String reason,
    OffsetDateTime answerUntil,
    String answeredBy,
    OffsetDateTime answeredAt,
    String answer) {

  /** A person of a department, or any of it. */
  @Schema(name = "Holder")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HolderView(String person, String department) {
    static HolderView of(Ledger.Holder holder) {
      return new HolderView(holder.person(), holder.department());
    }
  }

  static HandOverView of(HandOver offer, Zone zone) {
    return new HandOverView(
        offer.id,
        offer.complaintId,
        offer.ticketNumber,
        offer.round,
        offer.state.name(),
        HolderView.of(offer.from()),
        HolderView.of(offer.to()),
        offer.offeredBy,
        zone.at(offer.offeredAt),
        offer.reason,
        zone.at(offer.answerUntil),
        offer.answeredBy,
        zone.at(offer.answeredAt),
        offer.answer);
  }
}
