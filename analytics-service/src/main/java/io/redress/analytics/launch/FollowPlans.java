package io.redress.analytics.launch;

import io.redress.analytics.fact.EventFollower;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Learns from events which response plans are in force. */
@ApplicationScoped
class FollowPlans implements EventFollower {
  private static final String PUBLISHED = "plan.published";

  @Inject KnownPlans plans;

  @Override
  public Set<String> followed() {
    return Set.of(PUBLISHED, "plan.superseded", "plan.retired");
  }

  @Override
  public void follow(IncomingEvent event) {
    if (PUBLISHED.equals(event.type())) {
      var told = event.as(PlanPublished.class);
      plans.published(told);
    } else {
      var told = event.as(PlanEnded.class);
      plans.ended(told);
    }
  }
}
