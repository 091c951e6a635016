package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code case.closed}. */
record CaseClosed(
    @NotNull String complaintId,
    @NotNull String disposition,
    int rounds,
    String callbackResult,
    @NotNull Instant closedAt) {}
