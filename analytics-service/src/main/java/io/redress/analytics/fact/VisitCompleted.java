package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code visit.completed}. */
record VisitCompleted(@NotNull String outcome, @NotNull Instant at) {}
