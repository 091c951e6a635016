package io.redress.analytics.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A high-frequency customer, by pseudonym. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "HighFrequencyCustomer",
    description = "A high-frequency customer, by pseudonym: nobody here knows who it is.")
public record FrequentView(
    @Schema(description = "Pseudonym.", examples = "pQ2hhbmdlTWVQbGVhc2UxMg") String customer,
    CustomerState state,
    @Schema(description = "The last instant at which it is, or was, of high frequency.")
        OffsetDateTime until,
    @Schema(description = "Complaints in the 7 days up to then.", examples = "3") int last7Days,
    @Schema(description = "Complaints in the 30 days up to then.", examples = "5") int last30Days,
    @Schema(description = "The latest complaint of those that the causes are of.")
        OffsetDateTime latestAt,
    @Schema(description = "Of the latest complaint.", examples = "VIP") String tier,
    @Schema(description = "Of the latest complaint; absent where it names none.") String branch,
    @Schema(description = "Of the latest complaint; absent where it names none.") String district,
    @Schema(
            description =
                "Of an active one the 30 days up to then, of an inactive one the 30 days before it"
                    + " ended.")
        CausesView causes,
    @Schema(description = "In the 12 months up to then, the most frequent first.")
        List<TriedView> tried,
    @Schema(
            description =
                "In the intake service, for supervisors, coordinators, heads and callers: who it is."
                    + " Each look is put on record.",
            examples = "/api/v1/pseudonyms/pQ2hhbmdlTWVQbGVhc2UxMg/customer")
        String who) {
  public FrequentView {
    tried = List.copyOf(tried);
  }
}
