package io.redress.intake.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a leaf is retired, and what to take instead. */
@Schema(name = "RetireCategoryRequest")
public record RetireCategoryRequest(
    @Size(max = 64) @Schema(description = "Code of the leaf to take instead, if there is one")
        String successor,
    @NotBlank @Size(max = 500) String reason) {}
