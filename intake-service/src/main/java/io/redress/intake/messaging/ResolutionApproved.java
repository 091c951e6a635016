package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;

/**
 * What is read of {@code resolution.approved}.
 *
 * @param plan {@code null} when the answer names none
 * @param planFitted {@code null} when the answer does not say
 */
record ResolutionApproved(@NotNull String complaintId, String plan, Boolean planFitted) {}
