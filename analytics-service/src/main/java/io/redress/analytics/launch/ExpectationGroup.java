package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The complaints of one launch, or of all, beside those that were expected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LaunchAgainstExpectation")
public record ExpectationGroup(
    @Schema(description = "Absent in the total.") LaunchName launch,
    @Schema(description = "Whole days that have passed, of its watch.", examples = "14") long days,
    @Schema(description = "Complaints that name it.", examples = "402") long numerator,
    @Schema(description = "Expected on the same days.", examples = "336.00") BigDecimal denominator,
    @Schema(
            description =
                "Numerator by denominator, six decimals; absent before the first day ended.",
            examples = "1.196429")
        BigDecimal value,
    @Schema(description = "95 %, exact for a count (Garwood).") Interval interval,
    @Schema(
            description =
                "OVER or UNDER where the whole interval is beyond what was expected; absent before the"
                    + " first day ended.")
        Outcome outcome,
    @Schema(description = "Exactly the complaints of the numerator.") String cases,
    @Schema(
            description =
                "Only where compare asks for it, and the product was launched in the earlier period,"
                    + " too.")
        ExpectationBefore before) {
  private static final int DECIMALS = 6;

  /** Which launch. */
  @Schema(name = "LaunchName")
  public record LaunchName(String id, String name, String product, LocalDate date) {}

  /** The 95 % interval of the value. */
  @Schema(name = "RatioInterval", description = "95 % interval of a count by what was expected.")
  public record Interval(BigDecimal low, BigDecimal high) {}

  /** How the complaints stand to what was expected. */
  @Schema(name = "ExpectationOutcome")
  public enum Outcome {
    OVER,
    AS_EXPECTED,
    UNDER
  }

  static ExpectationGroup of(Launch launch, long named, Instant today, Zone zone) {
    var end = launch.endsAt().isBefore(today) ? launch.endsAt() : today;
    var passed =
        launch.startsAt().isBefore(end) ? Duration.between(launch.startsAt(), end) : Duration.ZERO;
    var days = passed.isZero() ? 0 : zone.day(end).toEpochDay() - launch.date().toEpochDay();
    return of(
        new LaunchName(launch.id(), launch.name(), launch.product(), launch.date()),
        days,
        named,
        launch.expected().in(days, passed.toHours()),
        ExpectationLinks.cases(launch));
  }

  static ExpectationGroup total(List<ExpectationGroup> groups, String cases) {
    return of(
        null,
        groups.stream().mapToLong(ExpectationGroup::days).sum(),
        groups.stream().mapToLong(ExpectationGroup::numerator).sum(),
        groups.stream()
            .map(ExpectationGroup::denominator)
            .reduce(new BigDecimal("0.00"), BigDecimal::add),
        cases);
  }

  /** The same beside what was earlier. */
  ExpectationGroup with(ExpectationGroup earlier) {
    return new ExpectationGroup(
        launch,
        days,
        numerator,
        denominator,
        value,
        interval,
        outcome,
        cases,
        ExpectationBefore.of(this, earlier));
  }

  private static ExpectationGroup of(
      LaunchName launch, long days, long numerator, BigDecimal expected, String cases) {
    if (expected.signum() == 0) {
      return new ExpectationGroup(launch, days, numerator, expected, null, null, null, cases, null);
    }
    var exact = PoissonInterval.of(numerator);
    var interval =
        new Interval(
            ratio(BigDecimal.valueOf(exact.low()), expected),
            ratio(BigDecimal.valueOf(exact.high()), expected));
    return new ExpectationGroup(
        launch,
        days,
        numerator,
        expected,
        ratio(BigDecimal.valueOf(numerator), expected),
        interval,
        outcome(interval),
        cases,
        null);
  }

  private static Outcome outcome(Interval interval) {
    if (interval.low().compareTo(BigDecimal.ONE) > 0) {
      return Outcome.OVER;
    }
    return interval.high().compareTo(BigDecimal.ONE) < 0 ? Outcome.UNDER : Outcome.AS_EXPECTED;
  }

  private static BigDecimal ratio(BigDecimal count, BigDecimal expected) {
    return count.divide(expected, DECIMALS, RoundingMode.HALF_UP);
  }
}
