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
    var both = now.value() != null && before.value() != null;
    return new RateBeforeView(
        before.numerator(),
        before.denominator(),
        before.value(),
        both ? now.value().subtract(before.value()) : null,
        both && before.numerator() > 0 ? change(now, before) : null,
        before.missing(),
        before.cases());
  }

  /** Of the exact values: rounded once, when all is done. */
  private static BigDecimal change(RateView.Group now, RateView.Group before) {
    var then = exact(before).multiply(subscribers(now));
    return exact(now)
        .multiply(subscribers(before))
        .subtract(then)
        .divide(then, DECIMALS, RoundingMode.HALF_UP);
  }

  /** Complaints for each subscriber are these by {@link #subscribers}. */
  private static BigDecimal exact(RateView.Group group) {
    return BigDecimal.valueOf(group.numerator()).multiply(BigDecimal.valueOf(group.of().size()));
  }

  private static BigDecimal subscribers(RateView.Group group) {
    return group.of().stream()
        .map(month -> BigDecimal.valueOf(month.subscribers()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
