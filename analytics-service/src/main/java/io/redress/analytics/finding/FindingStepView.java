package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody did something with a finding, and what was planned from then on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FindingStep")
public record FindingStepView(
    FindingAction action,
    @Schema(description = "User name; intake for the service.", examples = "head.qian") String by,
    OffsetDateTime at,
    String reason,
    @Schema(description = "The state from then on.") FindingState state,
    String owner,
    String measure,
    LocalDate date,
    @Schema(description = "Its target figure.") String figure) {
  static FindingStepView of(FindingStep step, Zone zone) {
    return new FindingStepView(
        step.action(),
        step.doneBy(),
        zone.at(step.at()),
        step.reason(),
        step.state(),
        step.owner(),
        step.measure(),
        step.date(),
        step.figure());
  }
}
