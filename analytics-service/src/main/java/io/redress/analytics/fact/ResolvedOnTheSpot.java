package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What figures read of {@code complaint.resolvedOnTheSpot}; {@code plan} and {@code planFitted} may
 * be absent, as may be which measure of the catalogue it was, and what was granted.
 */
record ResolvedOnTheSpot(
    @NotNull Instant at,
    String plan,
    Boolean planFitted,
    String measureCode,
    Compensation compensation) {}
