package io.redress.callback.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of repairs. */
public final class RepairRequests {

  private RepairRequests() {}

  /** Captures pain points. */
  @Schema(name = "PainPointsRequest")
  public record PainPointsRequest(
      @NotNull @Size(max = 36) String complaintId,
      @NotEmpty @Size(max = 8) Set<@NotNull PainPoint> painPoints) {}

  /** Makes a plan. */
  @Schema(name = "RepairPlanRequest")
  public record PlanRequest(@NotNull @Size(max = 36) String complaintId) {}

  /** Says the phase. */
  @Schema(name = "RelationshipPhaseRequest")
  public record PhaseRequest(
      @NotNull Phase phase,
      @Schema(
              description = "For staff; kept here, never published",
              examples = "Asked what leaving costs")
          @NotBlank
          @Size(max = 200)
          String reason) {}

  /** Says since when they are a customer. */
  @Schema(name = "CustomerSinceRequest")
  public record SinceRequest(@NotNull LocalDate since) {}

  /** Changes a step. */
  @Schema(name = "RepairStepRequest")
  public record StepRequest(
      @Schema(description = "DONE or SKIPPED close it; left out it stays open") StepState state,
      @Schema(description = "Needed for SKIPPED") @Size(min = 1, max = 200) String reason,
      @Schema(description = "Who does it: a role or a user name")
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")
          String owner,
      LocalDate dueOn) {}

  /** Gives up. */
  @Schema(name = "RepairAbandonRequest")
  public record AbandonRequest(@NotBlank @Size(max = 200) String reason) {}
}
