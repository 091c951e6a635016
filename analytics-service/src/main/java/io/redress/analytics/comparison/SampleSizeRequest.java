package io.redress.analytics.comparison;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How precisely one share is to be known. */
@Schema(
    name = "SampleSizeRequest",
    examples = "{\"share\": 0.5, \"halfWidth\": 0.05, \"confidence\": 0.95}")
public record SampleSizeRequest(
    @Schema(description = "Expected, 0 to 1.", defaultValue = "0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 9)
        BigDecimal share,
    @Schema(description = "Of the interval: 0.05 is 5 percentage points.", examples = "0.05")
        @NotNull
        @DecimalMin("0.0001")
        @DecimalMax("0.5")
        @Digits(integer = 1, fraction = 9)
        BigDecimal halfWidth,
    @Schema(defaultValue = "0.95")
        @DecimalMin("0.5")
        @DecimalMax("0.9999")
        @Digits(integer = 1, fraction = 4)
        BigDecimal confidence,
    @Schema(description = "How many there are to ask; without it, any number.", examples = "2000")
        @Positive
        @Max(CountedShare.MOST)
        Long population) {
  public SampleSizeRequest {
    share = share == null ? new BigDecimal("0.5") : share;
    confidence = confidence == null ? new BigDecimal("0.95") : confidence;
  }
}
