package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.casefile.CallbackAnswer;
import io.redress.workflow.casefile.FollowUpVisit;
import io.redress.workflow.casefile.FollowUpVisit.FollowUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/** What the callback service tells. */
@ApplicationScoped
class CallbackEvents implements EventHandler {
  private static final String FOLLOW_UP = "visit.followUpRequested";

  record Completed(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Min(1) @Max(100_000) Integer round,
      @JsonProperty(required = true) @Pattern(regexp = "[A-Z_]{1,32}") String result) {}

  record FollowUpRequested(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Identifier String visitId,
      @JsonProperty(required = true) @Size(min = 1, max = 64) String department,
      @JsonProperty(required = true) @Size(max = 40) String outlook,
      @JsonProperty(required = true) LocalDate until) {}

  private final CallbackAnswer answer;
  private final FollowUpVisit followUp;

  CallbackEvents(CallbackAnswer answer, FollowUpVisit followUp) {
    this.answer = answer;
    this.followUp = followUp;
  }

  @Override
  public Set<String> types() {
    return Set.of("callback.completed", FOLLOW_UP);
  }

  @Override
  public void handle(IncomingEvent event) {
    if (event.type().equals(FOLLOW_UP)) {
      FollowUpRequested told = event.as(FollowUpRequested.class);
      followUp.requested(
          told.complaintId(),
          new FollowUp(told.visitId(), told.department(), told.outlook(), told.until()));
      return;
    }
    Completed told = event.as(Completed.class);
    answer.arrived(told.complaintId(), told.round(), told.result());
  }
}
