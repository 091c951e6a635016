package io.redress.analytics.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same group in the earlier months, and how far it has moved since. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "SubscriberRateBefore",
    description = "The same group in the earlier months, and how far it has moved since.")
public record RateBeforeView(
    @Schema(description = "Complaints.", examples = "875") long numerator,
    @Schema(description = "Subscribers, as for the group.", examples = "150000")
        BigDecimal denominator,
    @Schema(description = "As for the group.", examples = "58.3333") BigDecimal value,
    @Schema(
            description = "Value now minus value before; absent where one of them is.",
            examples = "-12.7333")
        BigDecimal difference,
    @Schema(
            description =
                "Difference as a part of the value before, six decimals: -0.218 is 21.8 % less."
                    + " Absent where there was nothing before.",
            examples = "-0.218286")
        BigDecimal change,
    @Schema(description = "What there was no denominator for.") List<RateView.Missing> missing,
    @Schema(description = "Together exactly the complaints of the numerator.") List<String> cases) {
  private static final int DECIMALS = 6;

  static RateBeforeView of(RateView.Group now, RateView.Group before) {
    var difference =
        now.value() == null || before.value() == null ? null : now.value().subtract(before.value());
    return new RateBeforeView(
        before.numerator(),
        before.denominator(),
        before.value(),
        difference,
        difference == null || before.value().signum() == 0
            ? null
            : difference.divide(before.value(), DECIMALS, RoundingMode.HALF_UP),
        before.missing(),
        before.cases());
  }
}
