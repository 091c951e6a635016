package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
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

/**
 * What customers say when no callback waits for it any more, by a survey's link or at the call
 * after a visit: a fact of the relationship like any other answer.
 */
@ApplicationScoped
class LateAnswersHandler implements EventHandler {

  record Answered(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) Satisfied satisfied,
      @Valid Ratings ratings,
      @Size(max = 10) List<@Size(max = 40) String> reasons,
      Boolean late,
      @JsonProperty(required = true) Instant at) {}

  private static final String AFTER_A_VISIT = "visit.calledBack";

  private final FoldDamage damage;

  LateAnswersHandler(FoldDamage damage) {
    this.damage = damage;
  }

  @Override
  public Set<String> types() {
    return Set.of("survey.answered", AFTER_A_VISIT);
  }

  /** Of an answer in time {@code callback.completed} tells. */
  @Override
  public void handle(IncomingEvent event) {
    Answered answered = event.as(Answered.class);
    if (Boolean.TRUE.equals(answered.late()) || event.type().equals(AFTER_A_VISIT)) {
      damage.answered(
          answered.complaintId(),
          new Said(answered.satisfied().result(), answered.ratings(), answered.reasons()),
          event.type(),
          answered.at());
    }
  }
}
