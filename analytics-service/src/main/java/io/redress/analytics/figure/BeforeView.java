package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same group in an earlier period, and how far it has moved since. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "FigureBefore",
    description = "The same group in the earlier period, and how far it has moved since.")
public record BeforeView(
    @Schema(description = "How many complaints were counted.", examples = "43") long numerator,
    @Schema(description = "Out of how many; absent for a plain count.", examples = "100")
        Long denominator,
    @Schema(
            description = "As for the group; absent where the denominator was 0.",
            examples = "0.43")
        BigDecimal value,
    @Schema(description = "Only for a share of a sample.") GroupView.Interval interval,
    @Schema(
            description =
                "Value now minus value before, six decimals; for a share 0.01 is a percentage"
                    + " point. Absent where one of them is.",
            examples = "0.15")
        BigDecimal difference,
    @Schema(
            description =
                "Only for a share: the 95 % interval of the difference (Newcombe's hybrid score),"
                    + " how far chance alone may have moved it.")
        GroupView.Interval differenceInterval,
    @Schema(
            description =
                "Difference as a part of the value before, six decimals: -0.218 is 21.8 % less."
                    + " Absent where there was nothing before.",
            examples = "0.348837")
        BigDecimal change,
    @Schema(
            description =
                "Exactly the complaints of the numerator; absent where nothing was counted in the"
                    + " period.")
        String cases) {

  static BeforeView of(GroupView now, GroupView before) {
    if (now.distribution() != null || before.distribution() != null) {
      return measured(now, before);
    }
    var share = now.denominator() != null;
    var difference = difference(now, before);
    return new BeforeView(
        before.numerator(),
        before.denominator(),
        before.value(),
        before.interval(),
        difference == null ? null : difference.rounded(),
        share && difference != null ? interval(now, before) : null,
        difference == null || before.numerator() == 0 ? null : change(now, before),
        before.cases());
  }

  /** Of values that were measured: what they are shown as is compared. */
  private static BeforeView measured(GroupView now, GroupView before) {
    var both = now.value() != null && before.value() != null;
    var difference = both ? now.value().subtract(before.value()) : null;
    return new BeforeView(
        before.numerator(),
        null,
        before.value(),
        null,
        difference,
        null,
        both && before.value().signum() != 0
            ? difference.divide(before.value(), GroupView.DECIMALS, RoundingMode.HALF_UP)
            : null,
        before.cases());
  }

  private static Fraction difference(GroupView now, GroupView before) {
    if (now.value() == null || before.value() == null) {
      return null;
    }
    var ofNow = of(now);
    var ofBefore = of(before);
    return new Fraction(
        counted(now).multiply(ofBefore).subtract(counted(before).multiply(ofNow)),
        ofNow.multiply(ofBefore));
  }

  private static BigDecimal change(GroupView now, GroupView before) {
    var was = counted(before).multiply(of(now));
    return new Fraction(counted(now).multiply(of(before)).subtract(was), was).rounded();
  }

  private static GroupView.Interval interval(GroupView now, GroupView before) {
    var newcombe =
        NewcombeInterval.of(
            before.numerator(), before.denominator(), now.numerator(), now.denominator());
    return new GroupView.Interval(
        GroupView.rounded(newcombe.low()), GroupView.rounded(newcombe.high()));
  }

  private static BigDecimal counted(GroupView group) {
    return BigDecimal.valueOf(group.numerator());
  }

  private static BigDecimal of(GroupView group) {
    return group.denominator() == null ? BigDecimal.ONE : BigDecimal.valueOf(group.denominator());
  }

  /** Exact until it is shown. */
  private record Fraction(BigDecimal numerator, BigDecimal denominator) {
    BigDecimal rounded() {
      return numerator.divide(denominator, GroupView.DECIMALS, RoundingMode.HALF_UP);
    }
  }
}
