package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code stage.entered}. */
record StageEntered(@NotNull String complaintId, @NotNull String stage, @NotNull Instant at) {}
