package io.redress.callback.messaging;

import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.PlanCallback;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The lifecycle asks for a callback. */
@ApplicationScoped
class CallbackRequestedHandler implements EventHandler {

  private final PlanCallback callbacks;

  CallbackRequestedHandler(PlanCallback callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public Set<String> types() {
    return Set.of("callback.requested");
  }

  @Override
  public void handle(IncomingEvent event) {
    callbacks.plan(event.as(CallbackRequested.class));
  }
}
