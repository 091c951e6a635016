package io.redress.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two shares beside each other, with what may be concluded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Comparison")
public record ComparisonView(
    @Schema(description = "Where the shares are those of a figure.", examples = "satisfied")
        String figure,
    @Schema(description = "Version of its definition.", examples = "1") Integer version,
    @Schema(
            description = "When the latest event happened that the figure knows of.",
            examples = "2026-11-22T16:00:00+08:00")
        OffsetDateTime asOf,
    @Schema(examples = "0.95") BigDecimal confidence,
    @Schema(description = "As asked for: first and second.") List<ComparedGroupView> groups,
    Difference difference,
    Test test,
    @Schema(description = "What may be concluded, in English and Chinese.") Wording conclusion) {
  private static final int DECIMALS = 6;

  /** The second share minus the first. */
  @Schema(name = "ComparisonDifference", description = "The second share minus the first.")
  public record Difference(
      @Schema(description = "Six decimals; 0.01 is a percentage point.", examples = "0.15")
          BigDecimal value,
      @Schema(description = "Newcombe's hybrid score interval.")
          ComparedGroupView.Interval interval) {}

  /** The test of "both shares are the same", two-sided. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ComparisonTest",
      description = "The test of: both shares are the same, two-sided.")
  public record Test(
      @Schema(
              description =
                  "TWO_PROPORTION_Z with the pooled variance; FISHER_EXACT where fewer than 5 are"
                      + " expected in a cell; BINOMIAL_EXACT where one share is known.")
          TestMethod method,
      @Schema(description = "z, six decimals; absent for exact tests.", examples = "2.650172")
          BigDecimal statistic,
      @Schema(
              description =
                  "How often chance alone makes so great a difference; six significant digits.",
              examples = "0.00804508")
          BigDecimal pValue,
      @Schema(description = "Whether pValue is less than 1 minus confidence.")
          boolean significant) {}

  static ComparisonView of(
      List<ComparedGroupView> groups, ShareComparison comparison, BigDecimal confidence) {
    return new ComparisonView(
        null,
        null,
        null,
        confidence,
        groups,
        new Difference(
            rounded(comparison.difference()),
            new ComparedGroupView.Interval(
                rounded(comparison.interval().low()), rounded(comparison.interval().high()))),
        test(comparison),
        Conclusion.of(groups.get(0).name(), groups.get(1).name(), comparison));
  }

  ComparisonView ofFigure(String name, int definition, OffsetDateTime knownUpTo) {
    return new ComparisonView(
        name, definition, knownUpTo, confidence, groups, difference, test, conclusion);
  }

  private static Test test(ShareComparison comparison) {
    var test = comparison.test();
    return new Test(
        test.method(),
        test.statistic() == null ? null : rounded(test.statistic()),
        BigDecimal.valueOf(test.pValue()).round(new MathContext(DECIMALS)),
        comparison.isSignificant());
  }

  static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
