package io.redress.analytics.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.analytics.figure.GroupKey;
import io.redress.analytics.figure.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many complaints were open at the end of each day, as it was known then. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Backlog",
    description = "How many complaints were open at the end of each day, as it was known then.")
public record BacklogView(
    @Schema(examples = "backlog") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Period period,
    @Schema(description = "The zone that cuts the days.", examples = "Asia/Shanghai") String zone,
    @Schema(examples = "[\"age\"]") List<String> groupBy,
    @Schema(description = "Those that were counted; one that is not over is not.") List<Day> days,
    @Schema(description = "Only where compare asks for it.") ComparedWith comparedWith) {

  /** What the days are compared with. */
  @Schema(name = "BacklogComparedWith")
  public record ComparedWith(
      @Schema(description = "previous or lastYear, as asked.", examples = "previous")
          String compare,
      Period period) {}

  /** The same on the day of the earlier period, and how far it has moved since. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "BacklogBefore")
  public record Before(
      LocalDate day,
      @Schema(examples = "4000") long numerator,
      @Schema(examples = "200") long difference,
      @Schema(
              description =
                  "Difference as a part of the number before, six decimals; absent where there was"
                      + " none.",
              examples = "0.05")
          BigDecimal change) {
    private static final int DECIMALS = 6;

    static Before of(LocalDate day, long now, long before) {
      var difference = now - before;
      return new Before(
          day,
          before,
          difference,
          before == 0
              ? null
              : BigDecimal.valueOf(difference)
                  .divide(BigDecimal.valueOf(before), DECIMALS, RoundingMode.HALF_UP));
    }
  }

  /** One day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "BacklogOfDay")
  public record Day(
      LocalDate day,
      @Schema(description = "When it was counted.") OffsetDateTime takenAt,
      @Schema(description = "When the latest event happened that was known then.")
          OffsetDateTime asOf,
      @Schema(description = "How many complaints were open.", examples = "4200") long numerator,
      @Schema(description = "As asked for by groupBy.") List<Part> groups,
      @Schema(description = "Exactly these complaints.") String cases,
      @Schema(
              description =
                  "Only where compare asks for it, and the day of the earlier period was counted.")
          Before before) {}

  /** One group of a day; keys that were not asked for are absent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "BacklogGroup")
  public record Part(
      @Schema(
              description =
                  "under-1-day, under-2-days, under-7-days, under-30-days, over-30-days: since"
                      + " registration.",
              examples = "under-2-days")
          String age,
      @JsonUnwrapped GroupKey key,
      @Schema(examples = "12") long numerator,
      @Schema(description = "Exactly these complaints; absent where there are none.") String cases,
      @Schema(description = "As of the day.") Before before) {
    /** The same, with what it was. */
    Part beside(LocalDate day, long before) {
      return new Part(age, key, numerator, cases, Before.of(day, numerator, before));
    }

    /** The same, of which nothing is left. */
    Part gone(LocalDate day) {
      return new Part(age, key, 0, null, Before.of(day, 0, numerator));
    }
  }
}
