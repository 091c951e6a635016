package io.redress.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Period;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two compared groups. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComparedGroup")
public record ComparedGroupView(
    @Schema(examples = "after the pilot") String name,
    @Schema(description = "Where the group is one of a figure.") Period period,
    @Schema(description = "Absent where only the share is known.", examples = "29") Long numerator,
    @Schema(description = "Absent where only the share is known.", examples = "50")
        Long denominator,
    @Schema(description = "Six decimals.", examples = "0.58") BigDecimal share,
    @Schema(description = "Wilson's interval; absent where only the share is known.")
        Interval interval,
    @Schema(description = "Exactly the complaints of the numerator, of a figure.") String cases) {

  /** Six decimals each. */
  @Schema(name = "ComparisonInterval", description = "Of the confidence of the comparison.")
  public record Interval(
      @Schema(examples = "0.442334") BigDecimal low,
      @Schema(examples = "0.706250") BigDecimal high) {}

  static ComparedGroupView of(String name, Share share, double confidence) {
    if (share instanceof CountedShare counted) {
      var wilson = counted.interval(Normal.twoSided(confidence));
      return new ComparedGroupView(
          name,
          null,
          counted.numerator(),
          counted.denominator(),
          ComparisonView.rounded(counted.value()),
          new Interval(ComparisonView.rounded(wilson.low()), ComparisonView.rounded(wilson.high())),
          null);
    }
    return new ComparedGroupView(
        name, null, null, null, ComparisonView.rounded(share.value()), null, null);
  }

  ComparedGroupView in(Period selected, String listed) {
    return new ComparedGroupView(name, selected, numerator, denominator, share, interval, listed);
  }
}
