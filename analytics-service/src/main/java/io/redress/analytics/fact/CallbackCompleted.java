package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code callback.completed}. */
record CallbackCompleted(int round, @NotNull String result, @NotNull Instant completedAt) {}
