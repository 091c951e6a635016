package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a survey. */
@Schema(name = "SurveyTemplateVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateVersionView(
    @Schema(examples = "standard") String code,
    @Schema(description = "From 1") int version,
    @Schema(description = "Whether new links are made for it") boolean active,
    String reason,
    String createdBy,
    OffsetDateTime createdAt,
    @Schema(description = "Only for one version, not in lists") TemplateContent content) {}
