package io.redress.callback.messaging;

import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.callback.visit.VisitCases;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The lifecycle closed a case. */
@ApplicationScoped
class CaseClosedHandler implements EventHandler {

  private final CloseWithCase callbacks;
  private final VisitCases visits;

  CaseClosedHandler(CloseWithCase callbacks, VisitCases visits) {
    this.callbacks = callbacks;
    this.visits = visits;
  }

  @Override
  public Set<String> types() {
    return Set.of("case.closed");
  }

  @Override
  public void handle(IncomingEvent event) {
    CaseClosed closed = event.as(CaseClosed.class);
    callbacks.close(closed);
    visits.closed(closed.complaintId(), closed.closedAt());
  }
}
