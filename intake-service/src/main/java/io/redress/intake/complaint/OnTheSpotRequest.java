package io.redress.intake.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the complaint was resolved in its first contact. */
@Schema(name = "OnTheSpotResolutionRequest")
public record OnTheSpotRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(examples = "Charge of 12 CNY taken back, explained to the customer")
        String measure,
    @Valid @Schema(description = "Left out when nothing is paid") Money compensation) {}
