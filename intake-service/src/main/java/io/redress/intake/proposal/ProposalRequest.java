package io.redress.intake.proposal;

import io.redress.intake.plan.PlanContent;
import io.redress.intake.plan.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case for a plan. */
@Schema(name = "PlanProposalRequest")
public record ProposalRequest(
    @NotNull @Size(max = 36) @Schema(description = "A closed complaint; only its category is taken")
        String complaintId,
    @Size(max = 20)
        @Schema(
            description = "The plan that it belongs to; left out for a new one",
            examples = "P-000123")
        String plan,
    @Valid @Schema(description = "Of a new plan, and only then") Words title,
    @NotNull
        @Valid
        @Schema(
            description =
                "The cause, how it was handled and what was said, in general words: numbers and the"
                    + " customer's name are masked")
        PlanContent.Cause cause) {}
