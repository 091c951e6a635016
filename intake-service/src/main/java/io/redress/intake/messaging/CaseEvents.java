package io.redress.intake.messaging;

import io.redress.intake.complaint.FollowCase;
import io.redress.intake.complaint.Responsible;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.tracking.ReachedStages;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Follows cases with the status of their complaints and with who is first-responsible for them, and
 * ends what was promised on them.
 */
@ApplicationScoped
class CaseEvents implements EventHandler {
  private static final String STARTED = "case.started";
  private static final String ENTERED = "stage.entered";
  private static final String HANDED_OVER = "responsibility.accepted";
  private static final String CLOSED = "case.closed";

  private final FollowCase follow;
  private final KeepPromises promises;
  private final ReachedStages stages;

  @Inject
  CaseEvents(FollowCase follow, KeepPromises promises, ReachedStages stages) {
    this.follow = follow;
    this.promises = promises;
    this.stages = stages;
  }

  @Override
  public Set<String> types() {
    return Set.of(STARTED, ENTERED, HANDED_OVER, CLOSED);
  }

  @Override
  public void handle(IncomingEvent event) {
    if (!follow(event)) {
      throw new PoisonException("No complaint has the id that the event names");
    }
  }

  private boolean follow(IncomingEvent event) {
    switch (event.type()) {
      case STARTED:
        return follow.started(event.as(CaseStarted.class).complaintId());
      case ENTERED:
        return entered(event.as(StageEntered.class));
      case HANDED_OVER:
        return handedOver(event.as(ResponsibilityAccepted.class));
      case CLOSED:
        return closed(event.as(CaseClosed.class));
      default:
        throw new PoisonException("No handler for this type");
    }
  }

  private boolean entered(StageEntered entered) {
    if (!follow.entered(entered.complaintId(), entered.stage())) {
      return false;
    }
    stages.reached(entered.complaintId(), entered.stage(), entered.at());
    return true;
  }

  private boolean handedOver(ResponsibilityAccepted accepted) {
    return follow.handedOver(
        accepted.complaintId(), new Responsible(accepted.person(), accepted.department()));
  }

  private boolean closed(CaseClosed closed) {
    if (!follow.closed(closed.complaintId(), closed.disposition(), closed.closedAt())) {
      return false;
    }
    promises.closed(
        closed.complaintId(),
        closed.rounds(),
        closed.disposition(),
        closed.callbackResult(),
        closed.closedAt());
    return true;
  }
}
