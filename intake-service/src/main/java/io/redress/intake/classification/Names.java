package io.redress.intake.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something is called, by language. */
@Schema(name = "Names")
public record Names(
    @NotBlank @Size(max = 100) @Schema(examples = "Bill disputed") String en,
    @NotBlank @Size(max = 100) @Schema(examples = "账单争议") String zh) {}
