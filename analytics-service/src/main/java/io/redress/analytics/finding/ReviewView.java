package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One finding in the list for the monthly review. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReviewedFinding")
public record ReviewView(
    FindingView finding,
    @Schema(
            description =
                "Until the end of the month, or yesterday; absent before it is under way.")
        EffectView effect,
    @Schema(description = "Its date is past, and it is neither adopted nor declined.")
        boolean overdue) {}
