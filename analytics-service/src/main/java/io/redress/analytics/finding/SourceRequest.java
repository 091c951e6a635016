package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a finding came from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FindingSource")
public record SourceRequest(
    @NotNull Kind kind,
    @Size(max = 64)
        @Schema(
            description =
                "FIGURE and CAUSE: the name of the figure. COMPLAINT: the id of a closed complaint."
                    + " WARNING: the id of the warning. PROPOSAL: nothing.",
            examples = "repeat-rate")
        String reference,
    @Size(max = 80)
        @Schema(
            description = "CAUSE: the code that stands out on the Pareto.",
            examples = "price.price")
        String cause) {
  /** Of what kind. */
  public enum Kind {
    FIGURE,
    /** A cause on the Pareto of a figure. */
    CAUSE,
    COMPLAINT,
    WARNING,
    /** Somebody of the staff proposed it. */
    PROPOSAL
  }
}
