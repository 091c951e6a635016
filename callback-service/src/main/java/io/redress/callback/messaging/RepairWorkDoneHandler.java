package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.repair.FollowRepairWork;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A step of a repair plan was done. */
@ApplicationScoped
class RepairWorkDoneHandler implements EventHandler {

  record Done(
      @JsonProperty(required = true) @Identifier String planId,
      @JsonProperty(required = true) @Identifier String stepId,
      @JsonProperty(required = true) @Size(max = 255) String by) {}

  private final FollowRepairWork follow;

  RepairWorkDoneHandler(FollowRepairWork follow) {
    this.follow = follow;
  }

  @Override
  public Set<String> types() {
    return Set.of("repairWork.done");
  }

  @Override
  public void handle(IncomingEvent event) {
    Done done = event.as(Done.class);
    if (!follow.done(done.planId(), done.stepId(), done.by())) {
      throw new PoisonException("No repair plan has the step that the event names");
    }
  }
}
