package io.redress.callback.repair;

import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.callback.repair.RepairViews.FactsView;
import io.redress.callback.repair.RepairViews.PainPointView;
import io.redress.callback.repair.RepairViews.PhaseSaidView;
import io.redress.callback.repair.RepairViews.PlanView;
import io.redress.callback.repair.RepairViews.RelationshipView;
import io.redress.callback.repair.RepairViews.StepView;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Shows relationships and repairs. */
@ApplicationScoped
class ReadRepairs {

  private final Repairs repairs;
  private final DamageLog log;
  private final JudgePhase phases;
  private final RepairConfig config;
  private final Clock clock;
  private final Zone zone;

  ReadRepairs(
      Repairs repairs,
      DamageLog log,
      JudgePhase phases,
      RepairConfig config,
      Clock clock,
      Zone zone) {
    this.repairs = repairs;
    this.log = log;
    this.phases = phases;
    this.config = config;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The relationship with the customer of a complaint.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  RelationshipView relationship(String complaintId, String branch) {
    Complaint complaint = log.require(complaintId, branch);
    Instant now = clock.instant();
    DamageFacts facts = log.facts(complaint.customer(), now.minus(config.memory()));
    Relationship relationship =
        repairs
            .relationship(complaint.customer())
            .orElseGet(() -> phases.unknown(complaint.customer(), facts, now));
    return new RelationshipView(
        complaint.customer(),
        relationship.phase,
        relationship.derivedPhase,
        said(relationship),
        relationship.customerSince,
        relationship.outcome,
        relationship.level,
        new FactsView(
            facts.painPoints(),
            facts.gap(),
            facts.repeats(),
            facts.escalationLevel(),
            facts.dissatisfied(),
            facts.complaints(),
            facts.satisfied(),
            facts.dissatisfiedComplaints()),
        log.painPoints(complaint.customer()).stream()
            .map(
                point ->
                    new PainPointView(
                        PainPoint.valueOf(point.point()),
                        point.complaintId(),
                        point.source(),
                        point.by(),
                        zone.at(point.at())))
            .toList());
  }

  private PhaseSaidView said(Relationship relationship) {
    return relationship.setBy == null
        ? null
        : new PhaseSaidView(
            relationship.setBy, relationship.setReason, zone.at(relationship.setAt));
  }

  @Transactional
  PlanView plan(String id, String branch) {
    return view(repairs.one(id, branch));
  }

  @Transactional
  Page<PlanView> page(PlanState state, String branch, int limit, String cursor) {
    return repairs.page(state, branch, limit, cursor).map(this::view);
  }

  private PlanView view(RepairPlan plan) {
    LocalDate today = zone.at(clock.instant()).toLocalDate();
    return new PlanView(
        plan.id,
        plan.complaintId,
        plan.ticketNumber,
        plan.branch,
        plan.customer,
        plan.phase,
        plan.level,
        plan.state,
        plan.steps.stream().map(step -> view(step, today)).toList(),
        zone.at(plan.createdAt),
        zone.at(plan.endedAt),
        zone.at(plan.watchedUntil),
        plan.outcome);
  }

  private StepView view(RepairStep step, LocalDate today) {
    return new StepView(
        step.number,
        step.kind,
        step.owner,
        step.dueOn,
        step.state == StepState.OPEN && step.dueOn.isBefore(today),
        step.state,
        step.reason,
        step.closedBy,
        zone.at(step.closedAt));
  }
}
