package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.repair.FoldDamage;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/** A deadline passed; that of resolving lets the customer down, where it was long. */
@ApplicationScoped
class DeadlineBreachedHandler implements EventHandler {

  record Breached(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Size(max = 64) String deadline,
      @Min(1) @Max(1000) int percent,
      @JsonProperty(required = true) Instant startedAt,
      @JsonProperty(required = true) Instant at) {}

  private final FoldDamage damage;

  DeadlineBreachedHandler(FoldDamage damage) {
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("deadline.breached");
  }

  @Override
  public void handle(IncomingEvent event) {
    Breached breached = event.as(Breached.class);
    if (breached.deadline().equals("resolve") && breached.percent() == 100) {
      damage.worked(breached.complaintId(), breached.startedAt(), breached.at(), event.type());
    }
  }
}
