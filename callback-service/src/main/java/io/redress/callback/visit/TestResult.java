package io.redress.callback.visit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one network did at the customer's place. */
@Schema(name = "NetworkTest")
public record TestResult(
    @NotNull Network network,
    @Schema(description = "Signal strength in dBm", examples = "-104") @NotNull @Min(-150) @Max(-20)
        Integer signalDbm,
    @Schema(description = "Download in Mbit/s", examples = "3.2")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("10000")
        Double downloadMbps,
    @Schema(description = "Whether a call was held for a minute") @NotNull Boolean callHeld) {}
