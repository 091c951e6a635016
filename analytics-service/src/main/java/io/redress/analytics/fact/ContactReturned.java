package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code contact.returned}; its subject is the promise to call back. */
record ContactReturned(
    @NotNull Instant missedAt,
    @NotNull Instant at,
    boolean inTime,
    @Size(max = 64) String branch) {}
