package io.redress.intake.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two tickets do not tell of the same after all. */
@Schema(name = "UnlinkRequest")
public record UnlinkRequest(
    @NotBlank @Size(max = 500) @Schema(examples = "It is about another contract") String reason) {}
