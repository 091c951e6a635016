package io.redress.callback.repair;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is done to repair the relationship with one customer, tracked to done. */
@Entity
@Table(name = "repair_plan")
class RepairPlan {

  @Id String id;
  String customer;

  @Column(name = "complaint_id")
  String complaintId;

  @Column(name = "ticket_number")
  String ticketNumber;

  String branch;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "damage_level")
  int level;

  @Enumerated(EnumType.STRING)
  PlanState state;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Convert(converter = SealedPlanReason.class)
  @Column(name = "end_reason")
  String endReason;

  @Enumerated(EnumType.STRING)
  RepairOutcome outcome;

  /** Until when what came of it is watched; null while nothing is. */
  @Column(name = "next_change_at")
  Instant watchedUntil;

  @Version long version;

  @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
  @JoinColumn(name = "plan_id", nullable = false, updatable = false)
  @OrderBy("number")
  List<RepairStep> steps = new ArrayList<>();

  protected RepairPlan() {}

  RepairPlan(DamageLog.Complaint of, Phase phase, int level, Instant at) {
    this.id = Ids.next();
    this.customer = of.customer();
    this.complaintId = of.complaintId();
    this.ticketNumber = of.ticketNumber();
    this.branch = of.branch();
    this.phase = phase;
    this.level = level;
    this.state = PlanState.OPEN;
    this.createdAt = at;
  }

  /** Adds what is wanted and not there yet; what is there stays as it is. */
  void want(List<RepairTable.Step> wanted, LocalDate today) {
    for (RepairTable.Step step : wanted) {
      if (steps.stream().noneMatch(there -> there.kind == step.kind())) {
        steps.add(
            new RepairStep(
                steps.size() + 1, step.kind(), step.owner(), today.plusDays(step.days())));
      }
    }
  }

  /**
   * The step of that number, to be changed.
   *
   * @throws ProblemException not-found, repair-not-possible
   */
  RepairStep openStep(int number) {
    RepairStep step =
        steps.stream()
            .filter(found -> found.number == number)
            .findFirst()
            .orElseThrow(
                () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such step."));
    if (state != PlanState.OPEN || step.state != StepState.OPEN) {
      throw ProblemException.of(
          CallbackProblem.REPAIR_NOT_POSSIBLE, "The plan or the step is closed.");
    }
    return step;
  }

  /** Whether nothing is left to do. */
  boolean finished() {
    return steps.stream().noneMatch(step -> step.state == StepState.OPEN);
  }

  void done(Instant at, Duration watched) {
    require(PlanState.OPEN);
    this.state = PlanState.DONE;
    this.endedAt = at;
    this.watchedUntil = at.plus(watched);
  }

  void abandoned(String reason, Instant at) {
    require(PlanState.OPEN);
    this.state = PlanState.ABANDONED;
    this.endReason = reason;
    this.endedAt = at;
  }

  /** Notes what came of it: once. */
  void measured(RepairOutcome what) {
    require(PlanState.DONE);
    if (outcome != null) {
      throw new IllegalStateException("The outcome of repair " + id + " is known");
    }
    this.outcome = what;
    this.watchedUntil = null;
  }

  private void require(PlanState wanted) {
    if (state != wanted) {
      throw ProblemException.of(CallbackProblem.REPAIR_NOT_POSSIBLE, "The plan is " + state + ".");
    }
  }
}
