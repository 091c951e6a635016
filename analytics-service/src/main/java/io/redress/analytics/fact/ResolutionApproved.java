package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * What figures read of {@code resolution.approved}; {@code plan} and {@code planFitted} may be
 * absent, as may be what was granted.
 */
record ResolutionApproved(
    int round,
    @NotNull String department,
    List<String> departments,
    @NotNull Instant at,
    String plan,
    Boolean planFitted,
    Compensation compensation) {}
