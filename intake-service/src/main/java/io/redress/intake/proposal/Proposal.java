package io.redress.intake.proposal;

import io.redress.intake.complaint.ClosedComplaint;
import io.redress.intake.plan.PlanNumber;
import io.redress.intake.plan.PlanReference;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A case that somebody proposes for a plan. It is decided once, while its row is locked. */
@Entity
@Table(name = "plan_proposal")
class Proposal {
  @Id String id;
  String complaintId;
  String category;
  String plan;

  @Convert(converter = SealedProposedCase.class)
  ProposedCase content;

  @Enumerated(EnumType.STRING)
  ProposalState state;

  String proposedBy;
  Instant proposedAt;
  String decidedBy;
  Instant decidedAt;

  @Convert(converter = SealedProposalReason.class)
  String reason;

  String resultPlan;
  Integer resultVersion;

  protected Proposal() {}

  Proposal(
      ClosedComplaint complaint, PlanNumber plan, ProposedCase content, String by, Instant now) {
    this.id = Ids.next();
    this.complaintId = complaint.id();
    this.category = complaint.category();
    this.plan = plan == null ? null : plan.value();
    this.content = content;
    this.state = ProposalState.OPEN;
    this.proposedBy = by;
    this.proposedAt = now;
  }

  void accept(PlanReference draft, String by, Instant now) {
    decide(ProposalState.ACCEPTED, by, now);
    resultPlan = draft.number().value();
    resultVersion = draft.version();
  }

  /** What it was accepted into; {@code null} unless it was. */
  PlanReference draft() {
    return resultPlan == null
        ? null
        : new PlanReference(PlanNumber.parse(resultPlan).orElseThrow(), resultVersion);
  }

  void decline(String why, String by, Instant now) {
    decide(ProposalState.DECLINED, by, now);
    reason = why;
  }

  /**
   * Insists that nobody decided it.
   *
   * @throws ProblemException proposal-decided
   */
  void requireOpen() {
    if (state != ProposalState.OPEN) {
      throw ProblemException.of(
              IntakeProblem.PROPOSAL_DECIDED, "It was " + state + " by " + decidedBy + ".")
          .with("state", state);
    }
  }

  /** Takes out what was written; one that nobody decided is declined with that. */
  void erase(String by, Instant now) {
    if (state == ProposalState.OPEN) {
      decide(ProposalState.DECLINED, by, now);
    }
    content = ProposedCase.ERASED;
    reason = null;
  }

  private void decide(ProposalState how, String by, Instant now) {
    requireOpen();
    state = how;
    decidedBy = by;
    decidedAt = now;
  }
}
