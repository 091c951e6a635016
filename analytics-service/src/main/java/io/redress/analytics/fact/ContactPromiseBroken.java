package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code contact.promiseBroken}; its subject is the promise to call back. */
record ContactPromiseBroken(
    @NotNull Instant missedAt, @NotNull Instant at, @Size(max = 64) String branch) {}
