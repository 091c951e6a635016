package io.redress.analytics.comparison;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two groups: its counts, or its share where the counts are not known. */
@Schema(
    name = "ComparedGroupRequest",
    description =
        "Numerator and denominator, or share alone where the counts are not known: it is then taken"
            + " as certain.")
public record ComparedGroupRequest(
    @Schema(examples = "after the pilot") @NotBlank @Size(max = 80) String name,
    @Schema(description = "At most the denominator.", examples = "29") @PositiveOrZero
        Long numerator,
    @Schema(examples = "50") @Positive @Max(CountedShare.MOST) Long denominator,
    @Schema(description = "Instead of the counts, 0 to 1.", examples = "0.43")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 9)
        BigDecimal share) {}
