package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.warning.FollowWarning;
import io.redress.workflow.warning.Rise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
      @JsonProperty(required = true) @Identifier String warningId,
      @JsonProperty(required = true) @Size(max = 32) String kind,
      @JsonProperty(required = true) @Size(max = 80) String key,
      @Size(max = 80) String category,
      @Size(max = 100) String product,
      @Size(max = 50) List<@Size(max = 64) String> areas,
      @JsonProperty(required = true) Instant since,
      @JsonProperty(required = true) Instant hour,
      @JsonProperty(required = true) @Min(0) @Max(1_000_000_000) Long counted,
      @JsonProperty(required = true) @DecimalMin("0") @DecimalMax("1e9") Double usual,
      @JsonProperty(required = true) @DecimalMin("1") @DecimalMax("1e9") Double times,
      @JsonProperty(required = true) @Min(0) @Max(100_000) Integer rises,
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
      @JsonProperty(required = true) @Identifier String warningId,
      @JsonProperty(required = true) @Size(min = 1, max = 120) String by,
      @JsonProperty(required = true) @Size(max = 16) String assessment,
      @JsonProperty(required = true) Instant at) {}

  record Ended(
      @JsonProperty(required = true) @Identifier String warningId,
      @JsonProperty(required = true) Instant at) {}

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
