package io.redress.analytics.customer;

import io.redress.analytics.fact.MeasureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was tried, how often, and what came of it. */
@Schema(name = "HighFrequencyTried", description = "What was tried, and what came of it.")
public record TriedView(
    MeasureKind kind,
    @Schema(
            description =
                "Of the measure, the plan, the outcome of the visit or the step of the repair; empty"
                    + " where nobody said it.",
            examples = "double-refund")
        String code,
    @Schema(examples = "4") long times,
    @Schema(
            description =
                "The customer said afterwards to be satisfied or, where they said nothing, reported"
                    + " nothing for 30 days.",
            examples = "2")
        long helped,
    @Schema(
            description =
                "The customer said otherwise or, where they said nothing, reported something in 30"
                    + " days.",
            examples = "1")
        long didNotHelp,
    @Schema(description = "It is too early to say.", examples = "1") long undecided) {
  static TriedView of(TriedMeasures.Tried tried) {
    return new TriedView(
        MeasureKind.valueOf(tried.kind()),
        tried.code(),
        tried.times(),
        tried.helped(),
        tried.didNotHelp(),
        tried.times() - tried.helped() - tried.didNotHelp());
  }
}
