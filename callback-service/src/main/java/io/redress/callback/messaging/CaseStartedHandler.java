package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.visit.VisitCases;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Set;

/** A lifecycle began; where that is again, its customer may be worth a visit again. */
@ApplicationScoped
class CaseStartedHandler implements EventHandler {

  record Started(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Min(1) @Max(100_000) int round,
      @JsonProperty(required = true) Instant startedAt) {}

  private final VisitCases visits;

  CaseStartedHandler(VisitCases visits) {
    this.visits = visits;
  }

  @Override
  public Set<String> types() {
    return Set.of("case.started");
  }

  @Override
  public void handle(IncomingEvent event) {
    Started started = event.as(Started.class);
    if (started.round() > 1) {
      visits.reopened(started.complaintId(), started.startedAt());
    }
  }
}
