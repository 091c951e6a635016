package io.redress.intake.messaging;

import io.redress.intake.plan.DraftFromFinding;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Opens drafts of response plans for findings that the knowledge base lacks an answer. */
@ApplicationScoped
class FindingEvents implements EventHandler {

  private final DraftFromFinding draft;

  @Inject
  FindingEvents(DraftFromFinding draft) {
    this.draft = draft;
  }

  @Override
  public Set<String> types() {
    return Set.of("finding.planDraftAsked");
  }

  @Override
  public void handle(IncomingEvent event) {
    PlanDraftAsked asked = event.as(PlanDraftAsked.class);
    try {
      draft.draft(asked.found());
    } catch (ProblemException refused) {
      throw new PoisonException(refused.detail() + " " + refused.errors());
    }
  }
}
