package io.redress.analytics.fact;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code deadline.resumed}: a pause ended before its end. */
record DeadlineResumed(
    @NotNull @Identifier String pauseId, @NotNull Instant pausedAt, @NotNull Instant at) {}
