package io.redress.analytics.fact;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code deadline.paused}: the case waits for its customer. */
record DeadlinePaused(
    @NotNull @Identifier String pauseId, @NotNull Instant until, @NotNull Instant at) {}
