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

/** A complaint was registered: it may be worth a visit, and is a fact of a relationship. */
@ApplicationScoped
class ComplaintRegisteredHandler implements EventHandler {

  record Registered(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Size(max = 40) String ticketNumber,
      @JsonProperty(required = true) @Size(max = 20) String type,
      @JsonProperty(required = true) @Size(max = 20) String nature,
      @JsonProperty(required = true) @Size(max = 64) String category,
      @JsonProperty(required = true) @Size(max = 20) String tier,
      @JsonProperty(required = true) @Size(max = 64) String customer,
      @JsonProperty(required = true) Instant registeredAt,
      @Size(max = 64) String branch) {}

  private final VisitCases visits;
  private final FoldDamage damage;

  ComplaintRegisteredHandler(VisitCases visits, FoldDamage damage) {
    this.visits = visits;
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("complaint.registered");
  }

  @Override
  public void handle(IncomingEvent event) {
    Registered complaint = event.as(Registered.class);
    if (!complaint.type().equals("NEW") || !complaint.nature().equals("COMPLAINT")) {
      return;
    }
    visits.registered(
        new VisitCases.Registered(
            complaint.complaintId(),
            complaint.ticketNumber(),
            complaint.branch(),
            complaint.category(),
            complaint.tier(),
            complaint.registeredAt()));
    damage.registered(
        new FoldDamage.Registered(
            complaint.complaintId(),
            complaint.ticketNumber(),
            complaint.customer(),
            complaint.branch(),
            complaint.category(),
            complaint.registeredAt()));
  }
}
