package io.redress.intake.erasure;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is to be erased. */
@Schema(name = "ErasureRequest")
public record ErasureRequest(@NotNull ErasureReason reason) {}
