package io.redress.callback.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The target and what came of it, by stratum. */
@Schema(name = "Sampling", description = "Target and realised share of the sample, by stratum")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SamplingView(
    @Schema(description = "First day counted, in the zone of the business") LocalDate from,
    @Schema(description = "Last day counted") LocalDate to,
    @Schema(description = "Names the draw", examples = "redress-1") String seed,
    @Schema(description = "Target share of strata without their own", examples = "0.45")
        double share,
    List<StratumView> strata) {

  /** One population of the sample. */
  @Schema(name = "Stratum")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StratumView(
      @Schema(description = "Lane and category group", examples = "STANDARD/basic-business")
          String stratum,
      @Schema(description = "Target share in force now, 0..1", examples = "0.45") double target,
      @Schema(description = "Cases that the sample decided on", examples = "120") long eligible,
      @Schema(description = "Of them called", examples = "56") long sampled,
      @Schema(
              description = "How many the targets in force at the time would have called",
              examples = "54.0")
          double expected,
      @Schema(
              description =
                  "expected / eligible: the share that table and configuration asked for at the time",
              examples = "0.45")
          double aimed,
      @Schema(description = "sampled / eligible", examples = "0.4667") Double realised) {}
}
