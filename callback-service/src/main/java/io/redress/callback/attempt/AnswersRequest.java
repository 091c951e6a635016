package io.redress.callback.attempt;

import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer said. */
@Schema(
    name = "AnswersRequest",
    description = "What the customer said",
    examples =
        "{\"satisfied\": \"YES\", \"ratings\": {\"acceptance\": 5, \"handling\": 4, \"result\": 5,"
            + " \"expected\": 3, \"perceived\": 4}, \"reasons\": [\"quick\", \"friendly\"],"
            + " \"comment\": \"The refund came the same day\"}")
public record AnswersRequest(
    @Schema(description = "Satisfied overall", examples = "YES") @NotNull Satisfied satisfied,
    @Valid Ratings ratings,
    @Schema(
            description =
                "Codes of at most 40 small letters, words joined by hyphens: they are published",
            examples = "[\"not-solved\", \"too-slow\"]")
        @Size(max = 10)
        List<
                @NotNull @Size(max = 40)
                @Pattern(
                    regexp = "[a-z]+(-[a-z]+)*",
                    message = "must be small letters, words joined by hyphens")
                String>
            reasons,
    @Schema(
            description = "In the customer's words. Kept here, never published or logged",
            examples = "The refund came the same day")
        @Size(max = 2000)
        String comment) {

  /** No reasons are the same as an empty list of them. */
  public AnswersRequest {
    reasons = reasons == null ? List.of() : reasons;
  }
}
