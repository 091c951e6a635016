package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.problem.CallbackProblem;
import io.redress.callback.repair.DamageLog.Captured;
import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.callback.repair.RepairRequests.PainPointsRequest;
import io.redress.callback.repair.RepairRequests.StepRequest;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Years;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What staff do to relationships: capture what let a customer down, and repair it step by step. */
@ApplicationScoped
class ChangeRepair {

  private static final Logger LOG = Logger.getLogger(ChangeRepair.class);

  private final DamageLog log;
  private final JudgeDamage damage;
  private final Repairs repairs;
  private final RepairConfig config;
  private final Wording wording;
  private final ComplaintEvents events;
  private final Clock clock;

  ChangeRepair(
      DamageLog log,
      JudgeDamage damage,
      Repairs repairs,
      RepairConfig config,
      Wording wording,
      ComplaintEvents events,
      Clock clock) {
    this.log = log;
    this.damage = damage;
    this.repairs = repairs;
    this.config = config;
    this.wording = wording;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Captures pain points of the customer of a complaint; the same again changes nothing.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  void capture(PainPointsRequest request, String by) {
    Complaint complaint = log.require(request.complaintId(), null);
    lock(complaint);
    Instant now = clock.instant();
    for (PainPoint point : request.painPoints()) {
      log.capture(
          complaint.customer(),
          new Captured(complaint.complaintId(), point.name(), "staff", by, now));
    }
    damage.judge(complaint);
  }

  /** With the complaint of the plan under way: the staff who wait are not told to try again. */
  private void lock(Complaint complaint) {
    Set<String> complaints = new HashSet<>(Set.of(complaint.complaintId()));
    repairs.complaintOfOpen(complaint.customer()).ifPresent(complaints::add);
    events.lock(complaints);
  }

  /**
   * Makes a plan though none was made by itself.
   *
   * @return its id
   * @throws ProblemException not-found, repair-not-possible while one is under way
   */
  @Transactional
  String plan(String complaintId, String branch) {
    Complaint complaint = log.require(complaintId, branch);
    events.lock(complaintId);
    Instant now = clock.instant();
    Relationship relationship = repairs.lock(complaint.customer(), now);
    repairs
        .open(complaint.customer())
        .ifPresent(
            open -> {
              throw ProblemException.of(
                      CallbackProblem.REPAIR_NOT_POSSIBLE, "A repair is under way.")
                  .with("planId", open.id);
            });
    return damage.plan(complaint, relationship, now).id;
  }

  /**
   * Changes a step: who owns it and until when, or that it is done or left out. With its last step
   * the plan is done.
   *
   * @throws ProblemException not-found, repair-not-possible, invalid-field, labelling-word
   */
  @Transactional
  void step(String planId, int number, String branch, StepRequest request, String by) {
    wording.require("reason", request.reason());
    if (request.dueOn() != null && !Years.have(request.dueOn())) {
      throw ProblemException.invalid("dueOn", "is too far away", "Name a day of 2000 to 2100.");
    }
    RepairPlan plan = repairs.lockPlan(planId, branch);
    RepairStep step = plan.openStep(number);
    if (request.owner() != null) {
      step.owner = request.owner();
    }
    if (request.dueOn() != null) {
      step.dueOn = request.dueOn();
    }
    StepState state = request.state() == null ? StepState.OPEN : request.state();
    if ((state == StepState.SKIPPED) != (request.reason() != null)) {
      throw ProblemException.invalid(
          "reason", "belongs to a step that is left out", "Say why with SKIPPED, and only then.");
    }
    close(plan, step, state, request.reason(), by);
  }

  /** Closes a step, where it is to be, and with the last one the plan; and tells of the step. */
  void close(RepairPlan plan, RepairStep step, StepState state, String reason, String by) {
    Instant now = clock.instant();
    if (state != StepState.OPEN) {
      step.closed(state, reason, by, now);
    }
    events.append(
        plan.complaintId,
        RepairEvents.StepChanged.TYPE,
        RepairEvents.StepChanged.of(plan, step, now));
    if (plan.finished()) {
      plan.done(now, config.watch());
      tell(plan, now);
    }
  }

  /**
   * Gives a plan up.
   *
   * @throws ProblemException not-found, repair-not-possible, labelling-word
   */
  @Transactional
  void abandon(String planId, String branch, String reason) {
    wording.require("reason", reason);
    RepairPlan plan = repairs.lockPlan(planId, branch);
    Instant now = clock.instant();
    plan.abandoned(reason, now);
    tell(plan, now);
  }

  private void tell(RepairPlan plan, Instant now) {
    LOG.infof("Repair %s of ticket %s: %s", plan.id, plan.ticketNumber, plan.state);
    events.append(
        plan.complaintId,
        RepairEvents.Completed.TYPE,
        new RepairEvents.Completed(
            plan.complaintId,
            plan.ticketNumber,
            plan.id,
            plan.state,
            kinds(plan, StepState.DONE),
            kinds(plan, StepState.SKIPPED),
            now));
  }

  private static List<StepKind> kinds(RepairPlan plan, StepState state) {
    return plan.steps.stream().filter(step -> step.state == state).map(step -> step.kind).toList();
  }
}
