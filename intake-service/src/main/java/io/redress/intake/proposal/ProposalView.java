package io.redress.intake.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.plan.PlanContent;
import io.redress.intake.plan.Words;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposed case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanProposal")
record ProposalView(
    String id,
    ProposalState state,
    String complaintId,
    @Schema(description = "Of the complaint; a new plan is filed under it") String category,
    @Schema(description = "The plan that it belongs to; absent for a new one") String plan,
    @Schema(description = "Of a new plan") Words title,
    PlanContent.Cause cause,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    @Schema(description = "Why it was declined") String reason,
    @Schema(description = "The draft that it was accepted into") Draft draft) {

  /** A version of a plan. */
  @Schema(name = "PlanDraft")
  record Draft(String id, int version, String link) {}

  static ProposalView of(Proposal it, Zone zone) {
    return new ProposalView(
        it.id,
        it.state,
        it.complaintId,
        it.category,
        it.plan,
        it.content.title(),
        it.content.cause(),
        it.proposedBy,
        zone.at(it.proposedAt),
        it.decidedBy,
        zone.at(it.decidedAt),
        it.reason,
        it.resultPlan == null
            ? null
            : new Draft(
                it.resultPlan,
                it.resultVersion,
                "/api/v1/plans/" + it.resultPlan + "/versions/" + it.resultVersion));
  }
}
