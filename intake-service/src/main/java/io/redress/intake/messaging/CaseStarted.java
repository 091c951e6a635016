package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;

/** What is read of {@code case.started}. */
record CaseStarted(@NotNull String complaintId) {}
