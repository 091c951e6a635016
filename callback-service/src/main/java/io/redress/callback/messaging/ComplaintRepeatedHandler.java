package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.repair.FoldDamage;
import io.redress.callback.visit.VisitCases;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/** An issue was reported again. */
@ApplicationScoped
class ComplaintRepeatedHandler implements EventHandler {

  record Repeated(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Size(max = 40) String ticketNumber,
      @JsonProperty(required = true) @Size(max = 64) String customer,
      boolean reopened,
      @JsonProperty(required = true) Instant at) {}

  private final VisitCases visits;
  private final FoldDamage damage;

  ComplaintRepeatedHandler(VisitCases visits, FoldDamage damage) {
    this.visits = visits;
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("complaint.repeated");
  }

  @Override
  public void handle(IncomingEvent event) {
    Repeated repeated = event.as(Repeated.class);
    visits.repeated(repeated.complaintId(), repeated.at());
    damage.repeated(
        repeated.complaintId(),
        repeated.ticketNumber(),
        repeated.customer(),
        repeated.reopened(),
        repeated.at());
  }
}
