package io.redress.analytics.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which two shares are compared: two groups of counts, or a figure over two selections. */
@Schema(
    name = "ComparisonRequest",
    description = "Either groups, or figure with first and second.",
    examples =
        "{\"groups\": [{\"name\": \"before the pilot\", \"share\": 0.43}, {\"name\": \"after the"
            + " pilot\", \"numerator\": 29, \"denominator\": 50}]}")
public record ComparisonRequest(
    @Schema(description = "Two; the difference is the second minus the first.")
        @Size(min = 2, max = 2)
        List<@NotNull @Valid ComparedGroupRequest> groups,
    @Schema(description = "A share from the catalogue.", examples = "satisfied") @Size(max = 80)
        String figure,
    @Valid ComparedSelectionRequest first,
    @Valid ComparedSelectionRequest second,
    @Schema(description = "Of the intervals and the test.", defaultValue = "0.95")
        @DecimalMin("0.5")
        @DecimalMax("0.9999")
        @Digits(integer = 1, fraction = 4)
        BigDecimal confidence) {
  public ComparisonRequest {
    confidence = confidence == null ? new BigDecimal("0.95") : confidence;
  }
}
