package io.redress.callback.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How relationships and repairs are shown to staff. */
public final class RepairViews {

  private RepairViews() {}

  /** A relationship with what it is judged from. */
  @Schema(name = "Relationship")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RelationshipView(
      @Schema(description = "Pseudonym") String customer,
      @Schema(description = "In force: what staff said, else the derived one") Phase phase,
      @Schema(description = "What the table relationship-phase says") Phase derivedPhase,
      @Schema(description = "Where staff said the phase") PhaseSaidView phaseSaid,
      @Schema(description = "Where somebody said so") LocalDate customerSince,
      @Schema(description = "Of the last repair") RepairOutcome repairOutcome,
      @Schema(description = "0 to 4") int damageLevel,
      FactsView facts,
      List<PainPointView> painPoints) {}

  /** Who said in which phase the relationship is. */
  @Schema(name = "RelationshipPhaseSaid")
  public record PhaseSaidView(String by, String reason, OffsetDateTime at) {}

  /** What happened in the last months. */
  @Schema(name = "DamageFacts")
  public record FactsView(
      int painPoints,
      int gap,
      int repeats,
      int escalationLevel,
      boolean dissatisfied,
      int complaints,
      int satisfiedComplaints,
      int dissatisfiedComplaints) {}

  /** A pain point as it was captured. */
  @Schema(name = "PainPointCaptured")
  public record PainPointView(
      PainPoint painPoint,
      @Schema(description = "Of the complaint, or of the contact that was missed")
          String complaintId,
      @Schema(description = "staff, or the event that brought it") String source,
      String by,
      OffsetDateTime at) {}

  /** A plan. */
  @Schema(name = "RepairPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanView(
      String id,
      String complaintId,
      String ticketNumber,
      String branch,
      String customer,
      Phase phase,
      int damageLevel,
      PlanState state,
      List<StepView> steps,
      OffsetDateTime createdAt,
      OffsetDateTime endedAt,
      @Schema(description = "Until when what came of it is watched") OffsetDateTime watchedUntil,
      RepairOutcome outcome) {}

  /** A step. */
  @Schema(name = "RepairStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StepView(
      int number,
      StepKind kind,
      String owner,
      LocalDate dueOn,
      @Schema(description = "Open, and its day has passed") boolean overdue,
      StepState state,
      String reason,
      String by,
      OffsetDateTime at) {}
}
