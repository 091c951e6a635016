package io.redress.callback.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is told of repairs, keyed by the complaint that brought them about. */
final class RepairEvents {

  private RepairEvents() {}

  /** The damage rose, {@code repair.levelRaised}: a warning of leaving. */
  record LevelRaised(
      String complaintId,
      String ticketNumber,
      String customer,
      int from,
      int to,
      Phase phase,
      int painPoints,
      Instant at) {
    static final String TYPE = "repair.levelRaised";
  }

  /** The phase in force changed, {@code repair.phaseChanged}; by TABLE or STAFF. */
  record PhaseChanged(
      String complaintId,
      String ticketNumber,
      String customer,
      Phase from,
      Phase to,
      String by,
      Instant at) {
    static final String TYPE = "repair.phaseChanged";
  }

  /** A step as whoever tracks it needs it: the owner is a role or a user name. */
  record Work(String stepId, int number, StepKind kind, String owner, LocalDate dueOn) {
    static Work of(RepairStep step) {
      return new Work(step.id, step.number, step.kind, step.owner, step.dueOn);
    }
  }

  /** A plan was made, or got further steps, {@code repair.planned}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Planned(
      String complaintId,
      String ticketNumber,
      String planId,
      String customer,
      int level,
      Phase phase,
      List<StepKind> steps,
      String branch,
      List<Work> work,
      Instant at) {
    static final String TYPE = "repair.planned";
  }

  /** A step was given to somebody, moved, or closed, {@code repair.stepChanged}. */
  record StepChanged(
      String complaintId,
      String ticketNumber,
      String planId,
      String stepId,
      int number,
      StepKind kind,
      StepState state,
      String owner,
      LocalDate dueOn,
      Instant at) {
    static final String TYPE = "repair.stepChanged";

    static StepChanged of(RepairPlan plan, RepairStep step, Instant at) {
      return new StepChanged(
          plan.complaintId,
          plan.ticketNumber,
          plan.id,
          step.id,
          step.number,
          step.kind,
          step.state,
          step.owner,
          step.dueOn,
          at);
    }
  }

  /** A plan came to its end, {@code repair.completed}: DONE or ABANDONED. */
  record Completed(
      String complaintId,
      String ticketNumber,
      String planId,
      PlanState state,
      List<StepKind> done,
      List<StepKind> skipped,
      Instant at) {
    static final String TYPE = "repair.completed";
  }

  /** What came of it, {@code repair.measured}; once for each plan that was done. */
  record Measured(
      String complaintId, String ticketNumber, String planId, RepairOutcome outcome, Instant at) {
    static final String TYPE = "repair.measured";
  }
}
