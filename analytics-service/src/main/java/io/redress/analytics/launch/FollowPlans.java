package io.redress.analytics.launch;

import io.redress.analytics.fact.EventFollower;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Learns from events which response plans are in force. */
@ApplicationScoped
class FollowPlans implements EventFollower {
  private static final String PUBLISHED = "plan.published";
  private static final int LONGEST_PLAN = 40;
  private static final int LONGEST_CATEGORIES = 1_900;

  @Inject KnownPlans plans;

  @Override
  public Set<String> followed() {
    return Set.of(PUBLISHED, "plan.superseded", "plan.retired");
  }

  @Override
  public void follow(IncomingEvent event) {
    if (PUBLISHED.equals(event.type())) {
      var told = event.as(PlanPublished.class);
      require(told.plan().length() <= LONGEST_PLAN, "plan");
      require(String.join(",", told.categories()).length() <= LONGEST_CATEGORIES, "categories");
      plans.published(told);
    } else {
      var told = event.as(PlanEnded.class);
      require(told.plan().length() <= LONGEST_PLAN, "plan");
      plans.ended(told);
    }
  }

  private static void require(boolean fits, String field) {
    if (!fits) {
      throw new PoisonException(field + " is too long");
    }
  }
}
