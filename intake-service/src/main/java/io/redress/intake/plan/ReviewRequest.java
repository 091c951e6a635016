package io.redress.intake.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer says. */
@Schema(name = "PlanReviewRequest")
public record ReviewRequest(
    @NotNull @Schema(description = "Whether it may be published as it is") Boolean approved,
    @Size(max = 1000) @Schema(description = "Needed to send it back") String reason) {}
