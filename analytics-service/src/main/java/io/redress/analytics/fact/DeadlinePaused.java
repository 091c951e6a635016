package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code deadline.paused}: the case waits for its customer. */
record DeadlinePaused(@NotNull String pauseId, @NotNull Instant until, @NotNull Instant at) {}
