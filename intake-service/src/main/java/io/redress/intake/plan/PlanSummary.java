package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a plan in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanSummary")
public record PlanSummary(
    @Schema(examples = "P-000123") String id,
    int version,
    PlanStatus status,
    Words title,
    List<String> categories,
    @Schema(description = "Whether its dates allow it today") Validity validity,
    LocalDate reviewBy,
    @Schema(description = "Whether it should have been looked through again by now") boolean stale,
    @Schema(description = "Rules that it rests on and that are no longer valid")
        List<String> expiredRules,
    OffsetDateTime publishedAt,
    @Schema(description = "Why it was found; absent from lists without a search")
        PlanHit.Match match,
    @Schema(examples = "/api/v1/plans/P-000123/versions/2") String link) {}
