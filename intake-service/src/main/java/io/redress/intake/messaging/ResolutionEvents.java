package io.redress.intake.messaging;

import io.redress.intake.plan.CountPlanUse;
import io.redress.intake.plan.PlanReference;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Counts which plans approved answers were made with. An answer that names a plan nobody has is a
 * slip of whoever wrote it, and no reason to set the event aside.
 */
@ApplicationScoped
class ResolutionEvents implements EventHandler {
  private static final Logger LOG = Logger.getLogger(ResolutionEvents.class);

  private final CountPlanUse uses;

  @Inject
  ResolutionEvents(CountPlanUse uses) {
    this.uses = uses;
  }

  @Override
  public Set<String> types() {
    return Set.of("resolution.approved");
  }

  @Override
  public void handle(IncomingEvent event) {
    ResolutionApproved approved = event.as(ResolutionApproved.class);
    if (approved.plan() == null) {
      return;
    }
    Optional<String> counted =
        PlanReference.parse(approved.plan())
            .flatMap(plan -> uses.count(plan, approved.planFitted()));
    if (counted.isEmpty()) {
      LOG.warnf("An approved answer names no plan that is known: event=%s", event.id());
    }
  }
}
