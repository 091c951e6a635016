package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code escalation.raised}; levels 1 to 3. */
record EscalationRaised(
    @Min(1) @Max(3) int level, @Min(1) @Max(100_000) int round, @NotNull Instant at) {}
