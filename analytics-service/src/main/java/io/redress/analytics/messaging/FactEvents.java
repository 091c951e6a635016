package io.redress.analytics.messaging;

import io.redress.analytics.fact.TakeInEvent;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Every known event is a fact; what is not known is set aside by the inbox. */
@ApplicationScoped
class FactEvents implements EventHandler {
  @Inject TakeInEvent takeInEvent;

  @Override
  public Set<String> types() {
    return TakeInEvent.types();
  }

  @Override
  public void handle(IncomingEvent event) {
    takeInEvent.takeIn(event);
  }
}
