package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.classification.Names;
import io.redress.intake.frequency.HighFrequencyView;
import io.redress.intake.network.NetworkNote;
import io.redress.intake.plan.PlanSummary;
import io.redress.kit.wording.Finding;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What registering would come to, as far as it can be said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Check")
public record CheckView(
    @Schema(
            description =
                "Share of the category's fields that are filled, 0 to 1; absent without a category")
        Double completeness,
    @Schema(description = "Fields that the category asks for and nobody has filled")
        List<FieldView> missingFields,
    @Schema(description = "Fields without which it cannot be registered")
        List<FieldView> neededFields,
    @Schema(description = "The lane it would take") Lane lane,
    @Schema(description = "Why that lane; nothing for the standard one")
        List<LaneReasonView> laneReasons,
    @Schema(
            description =
                "The first report of the issue that it would repeat; absent for a new one")
        RepeatView repeats,
    @Schema(description = "Plans that may answer it, as registering would suggest them")
        List<PlanSummary> suggestedPlans,
    @Schema(
            description =
                "How often the number would complain, with this report once its category is known;"
                    + " absent without a number")
        HighFrequencyView highFrequency,
    @Schema(
            description =
                "Faults, works and plans that are known where it happened, for categories about"
                    + " coverage, with what to tell the customer. The surest first, 5 at most")
        List<NetworkNote> networkNotes,
    @Schema(description = "Words in product and place that registering would refuse")
        List<Finding> wording) {

  /** A field and what it is called. */
  @Schema(name = "NamedField")
  public record FieldView(@Schema(examples = "incident.at") String field, Names names) {}

  /** Why a faster lane. */
  @Schema(name = "NamedLaneReason")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LaneReasonView(
      LaneReason reason,
      Names names,
      @Schema(description = "Of SPECIAL_PERIOD: which") PeriodView specialPeriod) {}

  /** An issue that is known. */
  @Schema(name = "RepeatedIssue")
  public record RepeatView(
      String complaintId,
      @Schema(examples = "261122-000042-0") String ticketNumber,
      OffsetDateTime registeredAt,
      @Schema(description = "Whether it is closed, and would be opened again") boolean reopens) {}
}
