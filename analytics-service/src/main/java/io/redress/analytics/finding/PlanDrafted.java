package io.redress.analytics.finding;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of {@code plan.drafted}. */
record PlanDrafted(
    @NotNull @Size(max = 25) String plan,
    @Min(1) @Max(999_999) int version,
    @NotNull @Identifier String findingId,
    @NotNull Instant at) {}
