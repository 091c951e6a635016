package io.redress.analytics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of a figure, the largest first, with what they make up together. */
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
    List<Part> parts,
    FigureView.Links links) {

  /** One group. */
  @Schema(name = "ParetoPart")
  public record Part(
      @Schema(examples = "basic-communication.weak-signal") String key,
      @Schema(examples = "60") long numerator,
      @Schema(description = "Of the total.", examples = "0.5") BigDecimal share,
      @Schema(description = "Of this and all larger groups together.", examples = "0.5")
          BigDecimal cumulative) {}

  /** The figure is grouped by this dimension alone. */
  public static ParetoView of(FigureView figure, Dimension by) {
    var total = figure.total().numerator();
    var largest =
        figure.groups().stream()
            .filter(group -> group.numerator() > 0)
            .sorted(
                Comparator.comparingLong(GroupView::numerator)
                    .reversed()
                    .thenComparing(GroupView::key))
            .toList();
    var parts = new ArrayList<Part>();
    var sum = 0L;
    for (var group : largest) {
      sum += group.numerator();
      parts.add(
          new Part(
              String.valueOf(group.key().of(by)),
              group.numerator(),
              share(group.numerator(), total),
              share(sum, total)));
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
        figure.links());
  }

  private static BigDecimal share(long part, long total) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(total), GroupView.DECIMALS, RoundingMode.HALF_UP);
  }
}
