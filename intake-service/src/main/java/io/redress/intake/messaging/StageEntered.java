package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What is read of {@code stage.entered}. */
record StageEntered(
    @NotNull @Identifier String complaintId,
    @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,63}") String stage,
    @NotNull Instant at) {}
