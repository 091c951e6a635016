package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What is read of {@code case.closed}. */
record CaseClosed(
    @NotNull @Identifier String complaintId,
    @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String disposition,
    @Min(1) @Max(100_000) int rounds,
    @Pattern(regexp = "[A-Z_]{1,32}") String callbackResult,
    @NotNull Instant closedAt) {}
