package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.casefile.CallbackAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the callback service tells. */
@ApplicationScoped
class CallbackEvents implements EventHandler {
  record Completed(
      @JsonProperty(required = true) String complaintId,
      @JsonProperty(required = true) Integer round,
      @JsonProperty(required = true) String result) {}

  private final CallbackAnswer answer;

  CallbackEvents(CallbackAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Set<String> types() {
    return Set.of("callback.completed");
  }

  @Override
  public void handle(IncomingEvent event) {
    Completed told = event.as(Completed.class);
    answer.arrived(told.complaintId(), told.round(), told.result());
  }
}
