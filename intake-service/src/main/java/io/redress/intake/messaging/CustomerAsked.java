package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of {@code customer.asked}. */
record CustomerAsked(
    @NotNull @Identifier String complaintId,
    @Size(max = 500) String question,
    Instant dueAt,
    @NotNull Instant at) {}
