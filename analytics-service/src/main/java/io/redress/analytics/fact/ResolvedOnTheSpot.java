package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code complaint.resolvedOnTheSpot}. */
record ResolvedOnTheSpot(@NotNull Instant at) {}
