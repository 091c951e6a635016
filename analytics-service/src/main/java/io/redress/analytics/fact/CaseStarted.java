package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code case.started}. */
record CaseStarted(
    @NotNull @Size(max = 32) String lane, @Min(1) @Max(100_000) int round, Instant startedAt) {}
