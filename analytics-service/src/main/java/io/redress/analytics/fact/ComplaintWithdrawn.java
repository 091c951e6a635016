package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code complaint.withdrawn}. */
record ComplaintWithdrawn(@NotNull Instant at) {}
