package io.redress.analytics.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one piece costs.
 *
 * @param amount in minor units (fen, cent), 0 to 10^9
 * @param currency ISO 4217
 */
@Schema(name = "UnitPriceRequest", description = "An amount in minor units (fen, cent).")
public record UnitPriceRequest(
    @NotNull @PositiveOrZero @Max(1_000_000_000L) @Schema(examples = "20000") Long amount,
    @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        @Schema(examples = "CNY")
        String currency) {}
