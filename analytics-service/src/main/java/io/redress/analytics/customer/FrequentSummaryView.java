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
        List<TriedView> triedForInactive) {
  public FrequentSummaryView {
    triedForActive = List.copyOf(triedForActive);
    triedForInactive = List.copyOf(triedForInactive);
  }

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
