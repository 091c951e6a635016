package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The earlier launch of the same product, or all of the earlier period, and what has changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "LaunchAgainstExpectationBefore",
    description =
        "The launch of the same product in the earlier period, the latest where there were several;"
            + " of the total: all of that period.")
public record ExpectationBefore(
    @Schema(description = "Absent in the total.") ExpectationGroup.LaunchName launch,
    @Schema(description = "Whole days of its watch that have passed.", examples = "60") long days,
    @Schema(description = "Complaints that named it.", examples = "420") long numerator,
    @Schema(description = "Expected on the same days.", examples = "480.00") BigDecimal denominator,
    @Schema(
            description = "Numerator by denominator; absent where nothing was expected.",
            examples = "0.875000")
        BigDecimal value,
    @Schema(
            description = "Value now minus value before; absent where one of them is.",
            examples = "0.321429")
        BigDecimal difference,
    @Schema(
            description =
                "Difference as a part of the value before, six decimals; absent where that is 0 or"
                    + " one of them is absent.",
            examples = "0.367347")
        BigDecimal change,
    @Schema(description = "Exactly the complaints of the numerator.") String cases) {
  private static final int DECIMALS = 6;

  /** What a group was; {@code now} is null where it stands beside none. */
  static ExpectationBefore of(ExpectationGroup now, ExpectationGroup before) {
    var both = now != null && now.value() != null && before.value() != null;
    return new ExpectationBefore(
        before.launch(),
        before.days(),
        before.numerator(),
        before.denominator(),
        before.value(),
        both ? now.value().subtract(before.value()) : null,
        both && before.numerator() > 0 ? change(now, before) : null,
        before.cases());
  }

  /** Of the exact values: rounded once, when all is done. */
  private static BigDecimal change(ExpectationGroup now, ExpectationGroup before) {
    var then = BigDecimal.valueOf(before.numerator()).multiply(now.denominator());
    return BigDecimal.valueOf(now.numerator())
        .multiply(before.denominator())
        .subtract(then)
        .divide(then, DECIMALS, RoundingMode.HALF_UP);
  }
}
