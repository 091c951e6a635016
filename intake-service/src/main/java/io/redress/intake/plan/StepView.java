package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done with a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanStep")
record StepView(int version, PlanStep.Kind step, String by, String reason, OffsetDateTime at) {
  static StepView of(PlanStep step, Zone zone) {
    return new StepView(step.version, step.kind, step.doneBy, step.reason, zone.at(step.at));
  }
}
