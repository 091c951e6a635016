package io.redress.intake.proposal;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.intake.plan.EraseDraft;
import io.redress.intake.plan.PlanReference;
import io.redress.kit.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/**
 * What was proposed from an erased customer's complaints is gone, also from drafts that were made
 * of it, and what nobody had decided is declined. A plan that was in force with such a case stays:
 * its own people reviewed and published it.
 */
@ApplicationScoped
class ProposalErasure implements HoldsPersonalData {
  private static final String NOBODY = "customer-erasure";
  private static final int TOGETHER = 500;

  private static final Comparator<PlanReference> DRAFTS =
      Comparator.comparing((PlanReference draft) -> draft.number().serial())
          .thenComparing(PlanReference::version);

  private final Session entities;
  private final EraseDraft drafts;
  private final Idempotency idempotency;

  @Inject
  ProposalErasure(Session entities, EraseDraft drafts, Idempotency idempotency) {
    this.entities = entities;
    this.drafts = drafts;
    this.idempotency = idempotency;
  }

  @Override
  public void erase(Erasing erasing) {
    List<String> ids = erasing.complaints();
    List<Proposal> proposals = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      proposals.addAll(lock(ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
    }
    List<String> requests = new ArrayList<>();
    // Plans are locked in their order: another customer's erasure may come by the same ones.
    proposals.sort(Comparator.comparing(Proposal::draft, Comparator.nullsLast(DRAFTS)));
    for (Proposal proposal : proposals) {
      if (proposal.draft() != null && proposal.content.cause() != null) {
        ProposedCase proposed = proposal.content;
        drafts.erase(proposal.draft(), proposed.title(), proposed.cause(), NOBODY, erasing.at());
      }
      proposal.erase(NOBODY, erasing.at());
      requests.add(proposal.id);
    }
    for (int from = 0; from < requests.size(); from += TOGETHER) {
      idempotency.forget(requests.subList(from, Math.min(requests.size(), from + TOGETHER)));
    }
  }

  private List<Proposal> lock(List<String> complaints) {
    return entities
        .createNativeQuery(
            "select * from plan_proposal where complaint_id in (:ids) order by id for update",
            Proposal.class)
        .setParameter("ids", complaints)
        .getResultList();
  }
}
