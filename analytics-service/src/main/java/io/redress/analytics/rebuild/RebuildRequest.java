package io.redress.analytics.rebuild;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why all figures are to be made anew. */
@Schema(
    name = "RebuildRequest",
    description = "Asks for all figures to be made anew from the events.")
public record RebuildRequest(
    @Schema(description = "Kept with the rebuild.", examples = "quarterly check")
        @NotBlank
        @Size(max = 200)
        String reason) {}
