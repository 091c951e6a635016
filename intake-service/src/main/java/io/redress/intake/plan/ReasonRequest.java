package io.redress.intake.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "ReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The tariff is no longer sold") String reason) {}
