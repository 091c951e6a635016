package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of a figure, the largest first, with what they make up together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Pareto",
    description = "Where most of a figure comes from: the largest group first.")
public record ParetoView(
    @Schema(examples = "volume-new") String name,
    int version,
    Period period,
    @Schema(examples = "Asia/Shanghai") String zone,
    OffsetDateTime asOf,
    @Schema(examples = "category") String by,
    @Schema(description = "The numerator of all groups.", examples = "120") long total,
    @Schema(
            description =
                "The largest first; where two periods are compared, those of the earlier one alone"
                    + " come last.")
        List<Part> parts,
    FigureView.Links links,
    @Schema(description = "Only where compare asks for it.") FigureView.ComparedWith comparedWith,
    @Schema(
            description = "The numerator of all groups of the earlier period; only beside one.",
            examples = "100")
        Long totalBefore) {

  /** One group. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ParetoPart")
  public record Part(
      @Schema(examples = "basic-communication.weak-signal") String key,
      @Schema(examples = "60") long numerator,
      @Schema(description = "Of the total; absent where that is 0.", examples = "0.5")
          BigDecimal share,
      @Schema(
              description = "Of this and all larger groups together; absent where the total is 0.",
              examples = "0.5")
          BigDecimal cumulative,
      @Schema(
              description =
                  "Exactly the complaints of the numerator; absent where nothing was counted in the"
                      + " period.")
          String cases,
      @Schema(description = "The earlier period; only where compare asks for it.") Before before) {}

  /** What a group was, and how far it has moved since. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ParetoBefore")
  public record Before(
      @Schema(examples = "40") long numerator,
      @Schema(description = "Of the earlier total; absent where that is 0.", examples = "0.4")
          BigDecimal share,
      @Schema(description = "Numerator now minus numerator before.", examples = "20")
          long difference,
      @Schema(
              description =
                  "Difference as a part of the numerator before, six decimals. Absent where there was"
                      + " nothing before.",
              examples = "0.5")
          BigDecimal change,
      @Schema(
              description =
                  "Exactly the complaints of the numerator; absent where nothing was counted.")
          String cases) {}

  /** The figure is grouped by this dimension alone. */
  static ParetoView of(FigureView figure, Dimension by) {
    var total = figure.total().numerator();
    var totalBefore = figure.total().before() == null ? null : figure.total().before().numerator();
    var parts = new ArrayList<Part>();
    var sum = 0L;
    for (var group : largestFirst(figure)) {
      sum += group.numerator();
      parts.add(
          new Part(
              String.valueOf(group.key().of(by)),
              group.numerator(),
              share(group.numerator(), total),
              share(sum, total),
              group.cases(),
              before(group, totalBefore)));
    }
    return new ParetoView(
        figure.name(),
        figure.version(),
        figure.period(),
        figure.zone(),
        figure.asOf(),
        by.parameter(),
        total,
        List.copyOf(parts),
        figure.links(),
        figure.comparedWith(),
        totalBefore);
  }

  private static List<GroupView> largestFirst(FigureView figure) {
    return figure.groups().stream()
        .filter(group -> group.numerator() > 0 || earlier(group) > 0)
        .sorted(
            Comparator.comparingLong(GroupView::numerator)
                .thenComparingLong(ParetoView::earlier)
                .reversed()
                .thenComparing(GroupView::key))
        .toList();
  }

  private static long earlier(GroupView group) {
    return group.before() == null ? 0 : group.before().numerator();
  }

  private static Before before(GroupView group, Long total) {
    if (total == null) {
      return null;
    }
    var was = group.before().numerator();
    var difference = group.numerator() - was;
    return new Before(
        was, share(was, total), difference, share(difference, was), group.before().cases());
  }

  private static BigDecimal share(long part, long total) {
    return total == 0
        ? null
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(total), GroupView.DECIMALS, RoundingMode.HALF_UP);
  }
}
