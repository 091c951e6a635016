package io.redress.analytics.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a finding ends, and why. */
@Schema(name = "FindingDecision")
public record DecisionRequest(
    @NotNull Outcome outcome,
    @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = FindingRequest.TEXT, message = FindingRequest.NO_CONTROLS)
        @Schema(examples = "Repeats fell by a third and stayed there.")
        String reason) {
  /** Adopted: the measure stays. Declined: nothing, or nothing more, will be done. */
  public enum Outcome {
    ADOPTED,
    DECLINED
  }
}
