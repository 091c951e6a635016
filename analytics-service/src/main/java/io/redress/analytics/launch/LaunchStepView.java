package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody did something with a launch, and what was planned from then on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LaunchStep")
public record LaunchStepView(
    LaunchAction action,
    @Schema(description = "User name; watch for the service itself.", examples = "head.qian")
        String by,
    OffsetDateTime at,
    String reason,
    @Schema(description = "The state from then on.") LaunchState state,
    LocalDate date,
    ExpectedComplaints expected,
    String owner,
    String plan) {
  static LaunchStepView of(LaunchStep step, Zone zone) {
    return new LaunchStepView(
        step.action(),
        step.doneBy(),
        zone.at(step.at()),
        step.reason(),
        step.state(),
        step.date(),
        step.expected(),
        step.owner(),
        step.plan());
  }
}
