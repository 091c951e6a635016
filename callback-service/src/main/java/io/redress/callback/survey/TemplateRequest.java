package io.redress.callback.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of a survey. */
@Schema(name = "SurveyTemplateRequest")
public record TemplateRequest(
    @Schema(description = "Why it is changed", examples = "Ask about the shop, too")
        @NotBlank
        @Size(max = 500)
        String reason,
    @NotNull @Valid TemplateContent content) {}
