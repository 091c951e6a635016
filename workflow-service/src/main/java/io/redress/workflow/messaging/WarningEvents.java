package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.warning.FollowWarning;
import io.redress.workflow.warning.Rise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What analytics tells of warnings. */
@ApplicationScoped
class WarningEvents implements EventHandler {
  private static final String RAISED = "warning.raised";
  private static final String ACKNOWLEDGED = "warning.acknowledged";
  private static final String ENDED = "warning.ended";

  record Raised(
      @JsonProperty(required = true) String warningId,
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) String key,
      String category,
      String product,
      List<String> areas,
      @JsonProperty(required = true) Instant since,
      @JsonProperty(required = true) Instant hour,
      @JsonProperty(required = true) Long counted,
      @JsonProperty(required = true) Double usual,
      @JsonProperty(required = true) Double times,
      @JsonProperty(required = true) Integer rises,
      @JsonProperty(required = true) Instant at) {
    Rise rise() {
      return new Rise(
          warningId,
          kind,
          key,
          new Rise.Scope(category, product, areas),
          since,
          hour,
          counted,
          usual,
          times,
          rises,
          at);
    }
  }

  record Acknowledged(
      @JsonProperty(required = true) String warningId,
      @JsonProperty(required = true) String by,
      @JsonProperty(required = true) String assessment,
      @JsonProperty(required = true) Instant at) {}

  record Ended(
      @JsonProperty(required = true) String warningId, @JsonProperty(required = true) Instant at) {}

  private final FollowWarning follow;

  WarningEvents(FollowWarning follow) {
    this.follow = follow;
  }

  @Override
  public Set<String> types() {
    return Set.of(RAISED, ACKNOWLEDGED, ENDED);
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case RAISED -> follow.raised(event.as(Raised.class).rise());
      case ACKNOWLEDGED -> {
        Acknowledged told = event.as(Acknowledged.class);
        follow.acknowledged(told.warningId(), told.by(), told.assessment(), told.at());
      }
      default -> {
        Ended told = event.as(Ended.class);
        follow.ended(told.warningId(), told.at());
      }
    }
  }
}
