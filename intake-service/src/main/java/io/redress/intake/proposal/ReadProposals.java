package io.redress.intake.proposal;

import io.redress.intake.plan.Editor;
import io.redress.intake.plan.EditorialPolicy;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows proposals: everybody's to those who answer for plans, to others their own. */
@ApplicationScoped
public class ReadProposals {
  private final Proposals proposals;

  @Inject
  ReadProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  /** One page, oldest first. */
  @Transactional
  public Page<Proposal> page(ProposalState state, Editor reader, String cursor, int limit) {
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    String of = EditorialPolicy.answersForPlans(reader) ? null : reader.user();
    return Page.of(
        proposals.after(after, state, of, limit + 1), limit, last -> new Object[] {last.id});
  }

  /**
   * One.
   *
   * @throws io.redress.kit.problem.ProblemException not-found
   */
  @Transactional
  public Proposal read(String id, Editor reader) {
    return proposals
        .find(id)
        .filter(
            it -> EditorialPolicy.answersForPlans(reader) || it.proposedBy.equals(reader.user()))
        .orElseThrow(Proposals::notFound);
  }
}
