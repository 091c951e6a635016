package io.redress.analytics.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.MonthPeriod;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Complaints by subscribers, with the numbers they are made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubscriberRate", description = "Complaints for each so many subscribers.")
public record RateView(
    @Schema(examples = "complaints-per-10000") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    @Schema(description = "For each so many subscribers.", examples = "10000") int per,
    MonthPeriod period,
    @Schema(description = "The zone that cuts the months.", examples = "Asia/Shanghai") String zone,
    @Schema(
            description =
                "When the latest event happened that the complaints are counted up to; absent before"
                    + " the first one.")
        OffsetDateTime asOf,
    @Schema(examples = "[\"month\"]") List<String> groupBy,
    @Schema(description = "By month and district, as asked.") List<Group> groups,
    @Schema(description = "Complaints of no district are in it, too.") Group total,
    Links links,
    @Schema(description = "Only where compare asks for it.") ComparedWith comparedWith) {
  public RateView {
    groupBy = List.copyOf(groupBy);
    groups = List.copyOf(groups);
  }

  /** The numbers of one group. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SubscriberRateGroup", description = "The numbers of one group, or of all.")
  public record Group(
      @Schema(implementation = String.class, examples = "2026-01") YearMonth month,
      @Schema(description = "Empty where complaints name none.", examples = "lakeside")
          String district,
      @Schema(description = "Complaints.", examples = "684") long numerator,
      @Schema(
              description =
                  "Subscribers: of several months the mean, rounded. Absent where the number of a"
                      + " month is missing.",
              examples = "150000")
          BigDecimal denominator,
      @Schema(
              description =
                  "Complaints for each so many subscribers, four decimals. Absent where the number of"
                      + " a month is missing: nothing is guessed.",
              examples = "45.6")
          BigDecimal value,
      @Schema(description = "The numbers that the denominator is made of.") List<Subscribed> of,
      @Schema(description = "What there is no denominator for; absent when nothing is missing.")
          List<Missing> missing,
      @Schema(description = "Together exactly the complaints of the numerator.") List<String> cases,
      @Schema(description = "The earlier months; only where compare asks for them.")
          RateBeforeView before) {
    public Group {
      cases = List.copyOf(cases);
    }

    Group with(RateBeforeView earlier) {
      return new Group(month, district, numerator, denominator, value, of, missing, cases, earlier);
    }
  }

  /** What the groups and the total are compared with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SubscriberRateComparedWith")
  public record ComparedWith(
      @Schema(description = "previous or lastYear, as asked.", examples = "lastYear")
          String compare,
      MonthPeriod period,
      @Schema(
              description =
                  "How many days of the months asked for are not over yet, today among them: their"
                      + " numbers still grow. Absent where all are over.",
              examples = "4")
          Long unfinishedDays) {}

  /** The subscribers of one month. */
  @Schema(name = "SubscriberRateNumber")
  public record Subscribed(
      @Schema(implementation = String.class, examples = "2026-01") YearMonth month,
      @Schema(examples = "150000") long subscribers,
      @Schema(description = "Which version of the number.", examples = "1") int version) {}

  /** A number that is not there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SubscriberRateMissing")
  public record Missing(
      @Schema(implementation = String.class, examples = "2026-02") YearMonth month,
      Reason reason) {}

  /** Why there is no number. */
  @Schema(name = "SubscriberRateMissingReason")
  public enum Reason {
    /** Nobody has imported the number of this month and district. */
    NOT_IMPORTED,
    /** The complaints name no district, so that they have no subscribers. */
    NO_DISTRICT
  }

  /** Where to read on. */
  @Schema(name = "SubscriberRateLinks")
  public record Links(
      @Schema(description = "Together exactly the complaints of the total.") List<String> cases,
      @Schema(examples = "/api/v1/subscribers?from=2026-01&to=2026-03") String subscribers,
      @Schema(examples = "/api/v1/figures") String definitions) {
    public Links {
      cases = List.copyOf(cases);
    }
  }
}
