package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code callback.requested}. */
record CallbackRequested(
    @NotNull @Identifier String complaintId,
    @Min(1) @Max(100_000) int round,
    @NotNull Instant requestedAt,
    @NotNull Instant dueAt) {}
