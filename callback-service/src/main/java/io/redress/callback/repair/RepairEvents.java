package io.redress.callback.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
      Instant at) {
    static final String TYPE = "repair.planned";
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
