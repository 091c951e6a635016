package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is read of {@code responsibility.accepted}: who is first-responsible from now on. */
record ResponsibilityAccepted(
    @NotNull @Identifier String complaintId,
    @NotNull @Size(min = 1, max = 100) String person,
    @NotNull @Size(min = 1, max = 64) String department) {}
