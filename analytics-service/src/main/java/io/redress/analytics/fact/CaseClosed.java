package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What figures read of {@code case.closed}. */
record CaseClosed(
    @NotNull @Size(max = 32) String disposition,
    @Min(1) @Max(100_000) int rounds,
    @NotNull @Size(max = 32) String lane,
    Instant resolvedAt,
    @NotNull Instant closedAt,
    Boolean resolvedInTime,
    @Min(0) @Max(3) int escalationLevel,
    @Size(max = 64) String leadDepartment,
    @Size(max = 1000) List<@Size(max = 100) String> departments) {}
