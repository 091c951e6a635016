package io.redress.analytics.comparison;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which difference between two shares is to be found, and how surely. */
@Schema(
    name = "DifferenceSampleSizeRequest",
    examples = "{\"first\": 0.75, \"second\": 0.88, \"confidence\": 0.95, \"power\": 0.8}")
public record DifferenceSampleSizeRequest(
    @Schema(description = "Expected share of the first group.", examples = "0.75")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal first,
    @Schema(description = "Expected share of the second group.", examples = "0.88")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal second,
    @Schema(defaultValue = "0.95")
        @DecimalMin("0.5")
        @DecimalMax("0.9999")
        @Digits(integer = 1, fraction = 4)
        BigDecimal confidence,
    @Schema(description = "How likely the difference is found.", defaultValue = "0.8")
        @DecimalMin("0.5")
        @DecimalMax("0.9999")
        @Digits(integer = 1, fraction = 4)
        BigDecimal power) {
  public DifferenceSampleSizeRequest {
    confidence = confidence == null ? new BigDecimal("0.95") : confidence;
    power = power == null ? new BigDecimal("0.8") : power;
  }
}
