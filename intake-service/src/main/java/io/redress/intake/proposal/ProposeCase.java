package io.redress.intake.proposal;

import io.redress.intake.complaint.ClosedComplaint;
import io.redress.intake.complaint.LearnFromComplaint;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.plan.CheckCase;
import io.redress.intake.plan.PlanNumber;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Proposes a case for the knowledge base from a closed complaint. Of the complaint only its
 * category is taken; what the proposer writes is kept without numbers and the customer's name.
 */
@ApplicationScoped
public class ProposeCase {
  private final LearnFromComplaint complaints;
  private final CheckCase checks;
  private final Proposals proposals;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  ProposeCase(
      LearnFromComplaint complaints,
      CheckCase checks,
      Proposals proposals,
      Idempotency idempotency,
      Clock clock) {
    this.complaints = complaints;
    this.checks = checks;
    this.proposals = proposals;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Proposes.
   *
   * @param key idempotency key, or {@code null}
   * @return the id of the proposal
   * @throws ProblemException not-found, row-not-yours, complaint-open, invalid-field,
   *     labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  public String propose(String key, ProposalRequest request, Viewer by) {
    PlanNumber plan = checks.check(request.plan(), request.title(), request.cause());
    return idempotency
        .once(key, "proposePlanCase", request, () -> create(request, plan, by))
        .resourceId();
  }

  private String create(ProposalRequest request, PlanNumber plan, Viewer by) {
    ClosedComplaint complaint = complaints.closed(request.complaintId(), by);
    Depersonalised masked = new Depersonalised(complaint.customerName());
    Proposal proposal =
        new Proposal(
            complaint,
            plan,
            new ProposedCase(
                request.title() == null ? null : request.title().with(masked),
                request.cause().with(masked)),
            by.user(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    proposals.add(proposal);
    return proposal.id;
  }
}
