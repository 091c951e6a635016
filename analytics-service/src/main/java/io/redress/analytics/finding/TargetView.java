package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Period;
import io.redress.kit.time.Zone;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure by which a measure is judged, with its value before, as it was frozen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FindingTarget")
public record TargetView(
    @Schema(examples = "repeat-rate") String figure,
    @Schema(description = "Version of its definition.", examples = "1") int definition,
    Map<String, String> filters,
    Better better,
    Value before) {
  /** A value of the figure. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FindingValue")
  public record Value(
      Period period,
      @Schema(examples = "29") long numerator,
      @Schema(description = "Absent for a count.", examples = "50") Long denominator,
      @Schema(examples = "0.580000") BigDecimal value,
      @Schema(description = "Of the 95 % interval; only for a share of a sample.") BigDecimal low,
      BigDecimal high,
      @Schema(description = "When the latest event happened that it knew of.") OffsetDateTime asOf,
      @Schema(description = "Exactly the complaints of the numerator; absent for what is frozen.")
          String cases) {}

  static TargetView of(FindingTarget target, Map<String, String> filters, Zone zone) {
    return new TargetView(
        target.figure(), target.definition(), filters, target.better(), before(target, zone));
  }

  static Value before(FindingTarget target, Zone zone) {
    return new Value(
        target.period(),
        target.numerator(),
        target.denominator(),
        target.value(),
        target.low(),
        target.high(),
        zone.at(target.asOf()),
        null);
  }
}
