package io.redress.intake.proposal;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.kit.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * What was proposed from an erased customer's complaints is gone, and what nobody had decided is
 * declined. A plan that such a case was accepted into stays: its own people wrote and reviewed it.
 */
@ApplicationScoped
class ProposalErasure implements HoldsPersonalData {
  private static final String NOBODY = "customer-erasure";
  private static final int TOGETHER = 500;

  private final Session entities;
  private final Idempotency idempotency;

  @Inject
  ProposalErasure(Session entities, Idempotency idempotency) {
    this.entities = entities;
    this.idempotency = idempotency;
  }

  @Override
  public void erase(Erasing erasing) {
    List<String> ids = erasing.complaints();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      erase(erasing, ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
    }
  }

  private void erase(Erasing erasing, List<String> complaints) {
    List<Proposal> proposals =
        entities
            .createNativeQuery(
                "select * from plan_proposal where complaint_id in (:ids) order by id for update",
                Proposal.class)
            .setParameter("ids", complaints)
            .getResultList();
    List<String> requests = new ArrayList<>();
    for (Proposal proposal : proposals) {
      proposal.erase(NOBODY, erasing.at());
      requests.add(proposal.id);
    }
    idempotency.forget(requests);
  }
}
