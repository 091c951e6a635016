package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is read of {@code resolution.approved}.
 *
 * @param plan {@code null} when the answer names none
 * @param planFitted {@code null} when the answer does not say
 */
record ResolutionApproved(
    @NotNull @Identifier String complaintId, @Size(max = 40) String plan, Boolean planFitted) {}
