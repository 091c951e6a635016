package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.callback.repair.FoldDamage;
import io.redress.callback.visit.VisitCases;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** The lifecycle closed a case. */
@ApplicationScoped
class CaseClosedHandler implements EventHandler {

  /** How long it was worked on; without {@code resolvedAt} until the closing. */
  record Worked(
      @JsonProperty(required = true) Instant registeredAt,
      Instant resolvedAt,
      @JsonProperty(required = true) Instant closedAt) {

    Instant until() {
      return resolvedAt == null ? closedAt : resolvedAt;
    }
  }

  private final CloseWithCase callbacks;
  private final VisitCases visits;
  private final FoldDamage damage;

  CaseClosedHandler(CloseWithCase callbacks, VisitCases visits, FoldDamage damage) {
    this.callbacks = callbacks;
    this.visits = visits;
    this.damage = damage;
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
    if (closed.rounds() == 1) {
      Worked worked = event.as(Worked.class);
      damage.worked(closed.complaintId(), worked.registeredAt(), worked.until(), event.type());
    }
  }
}
