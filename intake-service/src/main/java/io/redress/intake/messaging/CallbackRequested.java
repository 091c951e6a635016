package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code callback.requested}. */
record CallbackRequested(
    @NotNull String complaintId, int round, @NotNull Instant requestedAt, @NotNull Instant dueAt) {}
