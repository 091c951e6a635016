package io.redress.analytics.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Unit;
import io.redress.analytics.figure.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One number of a pack. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PackLine", description = "One number of a pack.")
public record PackLineView(
    @Schema(description = "By which the regulator knows it.", examples = "T-05") String code,
    Wording title,
    @Schema(examples = "resolved-in-time") String figure,
    @Schema(description = "Of the definition of the figure.", examples = "2") int figureVersion,
    @Schema(description = "DAYS, or the unit of the figure.", examples = "SHARE") String unit,
    @Schema(description = "For each so many subscribers.", examples = "1000000") Integer per,
    @Schema(description = "What it is grouped by.", examples = "district") String group,
    @Schema(description = "Which group; empty where complaints name none.", examples = "lakeside")
        String key,
    @Schema(examples = "29") long numerator,
    @Schema(description = "Complaints, or subscribers.", examples = "50") BigDecimal denominator,
    @Schema(description = "Absent where there is none.", examples = "0.58") BigDecimal value,
    @Schema(description = "Of the 95 % interval of a share of a sample.") BigDecimal low,
    @Schema(description = "Of the 95 % interval of a share of a sample.") BigDecimal high,
    @Schema(description = "Why there is no value; absent where there is one.") Wording remark,
    @Schema(description = "Together exactly the complaints of the numerator.") List<String> cases) {
  /** The unit of a percentile of a time. */
  static final String DAYS = "DAYS";

  private static final Wording NOTHING =
      new Wording("nothing was counted in the period", "期间内无可计算的工单");

  public PackLineView {
    cases = List.copyOf(cases);
  }

  /** Of a line, with the numbers of one group; says so where there is no value. */
  static PackLineView of(
      PackDefinition.Line line, Source source, String key, Numbers numbers, Wording missing) {
    return new PackLineView(
        line.code(),
        line.title(),
        source.figure(),
        source.version(),
        line.daysOfPercent() == null ? source.unit().name() : DAYS,
        line.perSubscribers(),
        line.groupBy(),
        key,
        numbers.numerator(),
        numbers.denominator(),
        numbers.value(),
        numbers.low(),
        numbers.high(),
        numbers.value() != null ? null : missing == null ? NOTHING : missing,
        numbers.cases());
  }

  /** Where the numbers of a line come from. */
  record Source(String figure, int version, Unit unit) {}

  /** The numbers of one group; what there is not is null. */
  record Numbers(
      long numerator,
      BigDecimal denominator,
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      List<String> cases) {}
}
