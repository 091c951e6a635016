package io.redress.intake.authority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount in minor units (fen, cent), 0 to 10^12
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record Money(
    @PositiveOrZero @Max(Money.MOST) @Schema(examples = "2400") long amount,
    @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        @Schema(examples = "CNY")
        String currency) {
  /** The largest amount there is: more is a typing mistake, and its multiples are still a long. */
  public static final long MOST = 1_000_000_000_000L;
}
