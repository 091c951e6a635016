package io.redress.intake.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something is called, by language. */
@Schema(name = "Names")
public record Names(
    @Schema(examples = "Bill disputed") String en, @Schema(examples = "账单争议") String zh) {}
