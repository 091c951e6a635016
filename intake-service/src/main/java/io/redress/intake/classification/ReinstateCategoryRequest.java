package io.redress.intake.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a retired leaf takes reports again. */
@Schema(name = "ReinstateCategoryRequest")
public record ReinstateCategoryRequest(@NotBlank @Size(max = 500) String reason) {}
