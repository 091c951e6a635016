package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.plan.CallbackResult;
import io.redress.callback.plan.Ratings;
import io.redress.callback.repair.FoldDamage;
import io.redress.callback.repair.FoldDamage.Said;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A callback of this service ended; what the customer answered is a fact of the relationship. */
@ApplicationScoped
class CallbackCompletedHandler implements EventHandler {

  record Completed(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) CallbackResult result,
      @Valid Ratings ratings,
      @Size(max = 10) List<@Size(max = 40) String> reasons,
      @JsonProperty(required = true) Instant completedAt) {}

  private final FoldDamage damage;

  CallbackCompletedHandler(FoldDamage damage) {
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("callback.completed");
  }

  @Override
  public void handle(IncomingEvent event) {
    Completed completed = event.as(Completed.class);
    switch (completed.result()) {
      case SATISFIED, SO_SO, DISSATISFIED ->
          damage.answered(
              completed.complaintId(),
              new Said(completed.result(), completed.ratings(), completed.reasons()),
              event.type(),
              completed.completedAt());
      case NOT_REACHED, NOT_SAMPLED, CANCELLED -> {
        // Nobody said anything.
      }
    }
  }
}
