package io.redress.intake.proposal;

import io.redress.intake.plan.AcceptCase;
import io.redress.intake.plan.Editor;
import io.redress.intake.plan.PlanNumber;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Decides a proposal, once: accepted into a draft, or declined with a reason. */
@ApplicationScoped
public class DecideProposal {
  private final Proposals proposals;
  private final AcceptCase cases;
  private final Wording wording;
  private final Clock clock;

  @Inject
  DecideProposal(Proposals proposals, AcceptCase cases, Wording wording, Clock clock) {
    this.proposals = proposals;
    this.cases = cases;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Accepts it into a draft, whose author is the proposer.
   *
   * @throws ProblemException not-found, proposal-decided, plan-own-work, conflict, invalid-field
   */
  @Transactional
  public void accept(String id, Editor owner) {
    Proposal proposal = proposals.lock(id);
    proposal.requireOpen();
    proposal.accept(
        cases.accept(
            new AcceptCase.Proposed(
                PlanNumber.parse(proposal.plan).orElse(null),
                proposal.content.title(),
                proposal.category,
                proposal.content.cause(),
                proposal.proposedBy),
            owner),
        owner.user(),
        now());
    proposals.stepped(proposal);
  }

  /**
   * Declines it.
   *
   * @throws ProblemException not-found, proposal-decided, labelling-word
   */
  @Transactional
  public void decline(String id, String reason, Editor owner) {
    wording.require("reason", reason);
    Proposal proposal = proposals.lock(id);
    proposal.decline(reason.strip(), owner.user(), now());
    proposals.stepped(proposal);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
