package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code visit.completed}. */
record VisitCompleted(@NotNull @Size(max = 32) String outcome, @NotNull Instant at) {}
