package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code contact.missed}; its subject is the promise to call back. */
record ContactMissed(@NotNull Instant at, @Size(max = 64) String branch) {}
