package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import io.redress.workflow.training.FollowTraining;
import io.redress.workflow.training.FollowTraining.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/** What analytics tells of findings. */
@ApplicationScoped
class FindingEvents implements EventHandler {
  private static final String NOTED = "finding.trainingNoted";

  record TrainingNoted(
      @JsonProperty(required = true) @Identifier String findingId,
      @JsonProperty(required = true) @Size(max = 64) String department,
      @JsonProperty(required = true) @Valid Words topic,
      @JsonProperty(required = true) @Valid Words note,
      @JsonProperty(required = true) @Size(min = 1, max = 100) String owner,
      @JsonProperty(required = true) Instant at) {}

  private final FollowTraining follow;

  FindingEvents(FollowTraining follow) {
    this.follow = follow;
  }

  @Override
  public Set<String> types() {
    return Set.of(NOTED);
  }

  @Override
  public void handle(IncomingEvent event) {
    TrainingNoted told = event.as(TrainingNoted.class);
    if (!follow.noted(
        told.findingId(), told.department(), told.topic(), told.note(), told.owner(), told.at())) {
      throw new PoisonException("No department has the code that the event names");
    }
  }
}
