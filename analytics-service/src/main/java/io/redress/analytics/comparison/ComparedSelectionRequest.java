package io.redress.analytics.comparison;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two groups: the complaints of a period, a category, a branch. */
@Schema(name = "ComparedSelectionRequest", description = "Filters as for the figure itself.")
public record ComparedSelectionRequest(
    @Schema(description = "First day.", examples = "2026-04-01") @NotNull String from,
    @Schema(description = "Last day, included.", examples = "2026-04-30") @NotNull String to,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(examples = "north") String branch) {}
