package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.repair.FoldDamage;
import io.redress.callback.visit.VisitCases;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Set;

/** A case was escalated. */
@ApplicationScoped
class EscalationRaisedHandler implements EventHandler {

  record Raised(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Min(1) @Max(3) int level,
      @JsonProperty(required = true) Instant at) {}

  private final VisitCases visits;
  private final FoldDamage damage;

  EscalationRaisedHandler(VisitCases visits, FoldDamage damage) {
    this.visits = visits;
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("escalation.raised");
  }

  @Override
  public void handle(IncomingEvent event) {
    Raised raised = event.as(Raised.class);
    visits.escalated(raised.complaintId(), raised.level(), raised.at());
    damage.escalated(raised.complaintId(), raised.level(), raised.at());
  }
}
