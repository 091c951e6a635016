package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.repair.FollowRepair;
import io.redress.workflow.repair.FollowRepair.Plan;
import io.redress.workflow.repair.FollowRepair.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the callback service tells of repair plans. */
@ApplicationScoped
class RepairEvents implements EventHandler {
  private static final String PLANNED = "repair.planned";
  private static final String CHANGED = "repair.stepChanged";
  private static final String COMPLETED = "repair.completed";

  record Work(
      @JsonProperty(required = true) @Identifier String stepId,
      @JsonProperty(required = true) @Size(max = 32) String kind,
      @JsonProperty(required = true) @Size(min = 1, max = 64) String owner,
      @JsonProperty(required = true) LocalDate dueOn) {
    Step step() {
      return new Step(stepId, kind, owner, dueOn);
    }
  }

  /** Plans from before their steps were told have none to be tracked. */
  record Planned(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Size(max = 40) String ticketNumber,
      @JsonProperty(required = true) @Identifier String planId,
      @Size(max = 64) String branch,
      @Size(max = 5) List<@Valid Work> work) {}

  record StepChanged(
      @JsonProperty(required = true) @Identifier String stepId,
      @JsonProperty(required = true) @Size(max = 32) String kind,
      @JsonProperty(required = true) @Pattern(regexp = "OPEN|DONE|SKIPPED") String state,
      @JsonProperty(required = true) @Size(min = 1, max = 64) String owner,
      @JsonProperty(required = true) LocalDate dueOn,
      @JsonProperty(required = true) Instant at) {}

  record PlanCompleted(
      @JsonProperty(required = true) @Identifier String planId,
      @JsonProperty(required = true) Instant at) {}

  private final FollowRepair follow;

  RepairEvents(FollowRepair follow) {
    this.follow = follow;
  }

  @Override
  public Set<String> types() {
    return Set.of(PLANNED, CHANGED, COMPLETED);
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case PLANNED -> planned(event.as(Planned.class));
      case CHANGED -> {
        StepChanged told = event.as(StepChanged.class);
        Step step = new Step(told.stepId(), told.kind(), told.owner(), told.dueOn());
        follow.changed(step, told.state(), told.at());
      }
      default -> {
        PlanCompleted told = event.as(PlanCompleted.class);
        follow.planEnded(told.planId(), told.at());
      }
    }
  }

  private void planned(Planned told) {
    Plan plan = new Plan(told.planId(), told.complaintId(), told.ticketNumber(), told.branch());
    List<Work> work = told.work() == null ? List.of() : told.work();
    follow.planned(plan, work.stream().map(Work::step).toList());
  }
}
