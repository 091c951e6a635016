package io.redress.analytics.fact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What figures read of {@code resolution.approved}; {@code plan} and {@code planFitted} may be
 * absent, as may be what was granted.
 */
record ResolutionApproved(
    @Min(1) @Max(100_000) int round,
    @NotNull @Size(max = 64) String department,
    @Size(max = 1000) List<@Size(max = 100) String> departments,
    @NotNull Instant at,
    @Size(max = 40) String plan,
    Boolean planFitted,
    @Valid Compensation compensation) {}
