package io.redress.analytics.figure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the measured values lie; in the unit of the figure. */
@Schema(name = "FigureDistribution", description = "How the measured values lie.")
public record DistributionView(
    @Schema(description = "Half are at most this.", examples = "20.5") BigDecimal median,
    @Schema(description = "Eight of ten are at most this.", examples = "38.2") BigDecimal p80,
    @Schema(description = "Nine of ten are at most this.", examples = "46.1") BigDecimal p90,
    @Schema(description = "Exact.", examples = "24.25") BigDecimal mean,
    @Schema(
            description = "How far median, p80 and p90 may be off, as a part of them.",
            examples = "0.01")
        BigDecimal errorBound) {

  static DistributionView of(Unit unit, Sketch sketch) {
    return sketch.count() == 0
        ? null
        : new DistributionView(
            unit.shown(sketch.percentile(0.5)),
            unit.shown(sketch.percentile(0.8)),
            unit.shown(sketch.percentile(0.9)),
            unit.shown(sketch.mean()),
            BigDecimal.valueOf(Sketch.ERROR));
  }
}
