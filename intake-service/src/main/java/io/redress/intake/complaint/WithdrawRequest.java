package io.redress.intake.complaint;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the customer takes it back. */
@Schema(name = "WithdrawRequest")
public record WithdrawRequest(@NotNull WithdrawalReason reason) {}
