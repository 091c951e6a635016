package io.redress.analytics.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The high-frequency customers of an instant together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "HighFrequencySummary",
    description = "The high-frequency customers of an instant together.")
public record FrequentSummaryView(
    @Schema(examples = "high-frequency-customers") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    OffsetDateTime at,
    @Schema(
            description =
                "When the latest event happened that these numbers know of; absent before the first"
                    + " one.")
        OffsetDateTime asOf,
    @Schema(examples = "12") long active,
    @Schema(examples = "40") long inactive,
    Share share,
    @Schema(description = "Of the complaints of the share.") CausesView causes,
    @Schema(description = "For active ones in the 12 months up to then, the most frequent first.")
        List<TriedView> triedForActive,
    @Schema(description = "For inactive ones in the 12 months up to then.")
        List<TriedView> triedForInactive,
    @Schema(description = "Only where compare asks for it.") Before before) {
  public FrequentSummaryView {
    triedForActive = List.copyOf(triedForActive);
    triedForInactive = List.copyOf(triedForInactive);
  }

  FrequentSummaryView with(String compare, FrequentSummaryView then) {
    return new FrequentSummaryView(
        name,
        version,
        at,
        asOf,
        active,
        inactive,
        share,
        causes,
        triedForActive,
        triedForInactive,
        new Before(
            compare,
            then.at,
            then.active,
            then.inactive,
            then.share,
            active - then.active,
            inactive - then.inactive,
            share.value == null || then.share.value == null
                ? null
                : share.value.subtract(then.share.value)));
  }

  /** The same at an earlier instant, and how far it has moved since. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "HighFrequencyBefore")
  public record Before(
      @Schema(description = "previous or lastYear, as asked.", examples = "previous")
          String compare,
      OffsetDateTime at,
      @Schema(examples = "15") long active,
      @Schema(examples = "36") long inactive,
      Share share,
      @Schema(description = "Active ones now minus then.", examples = "-3") long activeDifference,
      @Schema(description = "Inactive ones now minus then.", examples = "4")
          long inactiveDifference,
      @Schema(
              description =
                  "Value of the share now minus then: 0.01 is a percentage point. Absent where one"
                      + " of them is.",
              examples = "-0.012")
          BigDecimal shareDifference) {}

  /** How many of all complaints are theirs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "HighFrequencyShare",
      description = "Complaints of active ones out of all complaints of 30 days.")
  public record Share(
      @Schema(description = "30 days before the end.") OffsetDateTime from,
      @Schema(description = "The last full hour, not included.") OffsetDateTime to,
      @Schema(examples = "60") long numerator,
      @Schema(description = "Complaints that count, of everybody.", examples = "1000")
          long denominator,
      @Schema(description = "Six decimals; absent where there is no complaint.", examples = "0.06")
          BigDecimal value,
      @Schema(
              description = "Exactly the complaints of the numerator.",
              examples = "/api/v1/high-frequency-customers/complaints?at=2026-11-22T08%3A00%3A00Z")
          String complaints) {}
}
