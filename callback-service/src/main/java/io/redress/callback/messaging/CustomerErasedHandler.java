package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.attempt.EraseWords;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Intake erased the customer of a complaint. */
@ApplicationScoped
class CustomerErasedHandler implements EventHandler {
  record CustomerErased(@JsonProperty(required = true) String complaintId) {}

  private final EraseWords words;

  CustomerErasedHandler(EraseWords words) {
    this.words = words;
  }

  @Override
  public Set<String> types() {
    return Set.of("customer.erased");
  }

  @Override
  public void handle(IncomingEvent event) {
    words.erase(event.as(CustomerErased.class).complaintId());
  }
}
