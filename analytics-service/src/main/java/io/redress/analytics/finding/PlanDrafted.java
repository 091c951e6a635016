package io.redress.analytics.finding;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code plan.drafted}. */
record PlanDrafted(
    @NotNull String plan, int version, @NotNull String findingId, @NotNull Instant at) {}
