package io.redress.analytics.fact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What figures read of {@code complaint.resolvedOnTheSpot}; {@code plan} and {@code planFitted} may
 * be absent, as may be which measure of the catalogue it was, and what was granted.
 */
record ResolvedOnTheSpot(
    @NotNull Instant at,
    @Size(max = 40) String plan,
    Boolean planFitted,
    @Size(max = 64) String measureCode,
    @Valid Compensation compensation) {}
