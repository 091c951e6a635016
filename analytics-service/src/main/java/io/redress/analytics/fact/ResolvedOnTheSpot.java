package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What figures read of {@code complaint.resolvedOnTheSpot}; {@code plan} and {@code planFitted} may
 * be absent.
 */
record ResolvedOnTheSpot(@NotNull Instant at, String plan, Boolean planFitted) {}
