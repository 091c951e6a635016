package io.redress.analytics.finding;

import io.redress.analytics.fact.EventFollower;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Learns that the draft of a response plan was opened for a finding. */
@ApplicationScoped
class FollowDrafts implements EventFollower {
  private static final String BY = "intake";

  @Inject Findings findings;

  @Override
  public Set<String> followed() {
    return Set.of("plan.drafted");
  }

  @Override
  public void follow(IncomingEvent event) {
    var told = event.as(PlanDrafted.class);
    findings
        .lock(told.findingId())
        .ifPresent(
            finding -> {
              finding.drafted(told.plan() + "/" + told.version());
              findings.add(
                  new FindingStep(
                      finding,
                      FindingAction.PLAN_DRAFTED,
                      BY,
                      null,
                      told.at().truncatedTo(ChronoUnit.MICROS)));
            });
  }
}
