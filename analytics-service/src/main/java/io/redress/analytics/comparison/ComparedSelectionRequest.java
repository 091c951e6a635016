package io.redress.analytics.comparison;

import io.redress.analytics.figure.FigureParameters;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two groups: the complaints of a period, a category, a branch, a segment. */
@Schema(name = "ComparedSelectionRequest", description = "Filters as for the figure itself.")
public record ComparedSelectionRequest(
    @Schema(description = "First day.", examples = "2026-04-01") @NotNull String from,
    @Schema(description = "Last day, included.", examples = "2026-04-30") @NotNull String to,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(examples = "north") String branch,
    @Schema(examples = "lakeside") String district,
    @Schema(examples = "HOTLINE") String channel,
    @Schema(examples = "VIP") String tier,
    @Schema(examples = "network-quality") String department,
    @Schema(examples = "REPEAT") String type,
    @Schema(examples = "true") String highFrequency) {

  FigureParameters parameters() {
    return FigureParameters.of(
        from,
        to,
        categoryGroup,
        category,
        branch,
        district,
        channel,
        tier,
        department,
        type,
        highFrequency);
  }
}
