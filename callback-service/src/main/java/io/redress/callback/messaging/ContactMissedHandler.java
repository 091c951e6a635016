package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.repair.FoldDamage;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/** Somebody wanted to speak to the operator and reached nobody. */
@ApplicationScoped
class ContactMissedHandler implements EventHandler {

  record Missed(
      @JsonProperty(required = true) @Identifier String contactId,
      @JsonProperty(required = true) @Size(max = 64) String customer,
      @JsonProperty(required = true) @Size(max = 40) String reason,
      @JsonProperty(required = true) Instant at) {}

  private final FoldDamage damage;

  ContactMissedHandler(FoldDamage damage) {
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("contact.missed");
  }

  @Override
  public void handle(IncomingEvent event) {
    Missed missed = event.as(Missed.class);
    damage.missed(missed.contactId(), missed.customer(), missed.reason(), missed.at());
  }
}
