package io.redress.callback.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why another version decides. */
@Schema(name = "DecisionActivationRequest")
public record ActivationRequest(
    @Schema(examples = "Too many calls") @NotBlank @Size(max = 500) String reason) {}
