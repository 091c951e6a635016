package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;

/** What is read of {@code case.started}. */
record CaseStarted(@NotNull @Identifier String complaintId) {}
