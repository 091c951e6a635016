package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;

/** What is read of {@code stage.entered}. */
record StageEntered(@NotNull String complaintId, @NotNull String stage) {}
