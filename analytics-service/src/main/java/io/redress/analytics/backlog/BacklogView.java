package io.redress.analytics.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many complaints were open at the end of each day, as it was known then. */
@Schema(
    name = "Backlog",
    description = "How many complaints were open at the end of each day, as it was known then.")
public record BacklogView(
    @Schema(examples = "backlog") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Period period,
    @Schema(description = "The zone that cuts the days.", examples = "Asia/Shanghai") String zone,
    @Schema(description = "Those that were counted; one that is not over is not.") List<Day> days) {

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
      @Schema(description = "Exactly these complaints.") String cases) {}

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
      @Schema(examples = "basic-communication") String categoryGroup,
      @Schema(examples = "basic-communication.weak-signal") String category,
      @Schema(description = "Empty where none is known.", examples = "north") String branch,
      @Schema(
              description = "The lead department, else the first responsible one.",
              examples = "network-quality")
          String department,
      @Schema(examples = "12") long numerator) {}
}
