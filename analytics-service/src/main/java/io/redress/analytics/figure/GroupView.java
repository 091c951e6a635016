package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of one group; keys that were not asked for are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FigureGroup", description = "The numbers of one group, or of all.")
public record GroupView(
    @JsonUnwrapped GroupKey key,
    @Schema(description = "How many complaints are counted.", examples = "29") long numerator,
    @Schema(description = "Out of how many; absent for a plain count.", examples = "50")
        Long denominator,
    @Schema(
            description =
                "The count; for a share numerator by denominator, six decimals; for hours the median,"
                    + " for a level the mean, four decimals. Absent where nothing was counted of"
                    + " which a share or a measure could be.",
            examples = "0.58")
        BigDecimal value,
    @Schema(description = "Only for a share of a sample.") Interval interval,
    @Schema(description = "Only for a figure that measures.") DistributionView distribution,
    @Schema(
            description =
                "Exactly the complaints of the numerator; absent where nothing was counted in the"
                    + " period.",
            examples = "/api/v1/figures/satisfied/cases?from=2026-11-01&to=2026-11-30&tier=VIP")
        String cases,
    @Schema(description = "The earlier period; only where compare asks for it.")
        BeforeView before) {
  static final int DECIMALS = 6;

  /** The 95 % interval of a share of a sample (Wilson). */
  @Schema(name = "FigureInterval", description = "95 % interval of a share of a sample (Wilson).")
  public record Interval(
      @Schema(examples = "0.442334") BigDecimal low,
      @Schema(examples = "0.706250") BigDecimal high) {}

  /** Of a group of the rows of a question. */
  static GroupView of(FigureQuery query, Group group) {
    return of(query.figure().unit(), group, FigureLinks.cases(query.selection().in(group.key())));
  }

  private static GroupView of(Unit unit, Group group, String cases) {
    return new GroupView(
        group.key(),
        group.numerator(),
        unit.isShare() ? group.denominator() : null,
        value(unit, group),
        interval(unit, group),
        unit.isMeasured() ? DistributionView.of(unit, group.sketch()) : null,
        cases,
        null);
  }

  GroupView with(BeforeView earlier) {
    return new GroupView(
        key, numerator, denominator, value, interval, distribution, cases, earlier);
  }

  /** The same codes, with the day of the period that it stands beside. */
  GroupView on(LocalDate other) {
    return new GroupView(
        key.on(other), numerator, denominator, value, interval, distribution, cases, before);
  }

  /** The key of this group, with nothing counted. */
  GroupView emptied(Unit unit) {
    return of(unit, new Group(key, 0, 0, Sketch.EMPTY), null);
  }

  private static BigDecimal value(Unit unit, Group group) {
    if (unit.isMeasured()) {
      return measured(unit, group.sketch());
    }
    if (!unit.isShare()) {
      return BigDecimal.valueOf(group.numerator());
    }
    if (group.denominator() == 0) {
      return null;
    }
    return BigDecimal.valueOf(group.numerator())
        .divide(BigDecimal.valueOf(group.denominator()), DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal measured(Unit unit, Sketch sketch) {
    if (sketch.count() == 0) {
      return null;
    }
    return unit.shown(unit == Unit.LEVEL ? sketch.mean() : sketch.percentile(0.5));
  }

  private static Interval interval(Unit unit, Group group) {
    if (unit != Unit.SAMPLED_SHARE || group.denominator() == 0) {
      return null;
    }
    var wilson = WilsonInterval.of(group.numerator(), group.denominator());
    return new Interval(rounded(wilson.low()), rounded(wilson.high()));
  }

  static BigDecimal rounded(double bound) {
    return BigDecimal.valueOf(bound).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
