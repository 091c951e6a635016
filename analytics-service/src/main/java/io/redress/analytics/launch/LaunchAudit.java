package io.redress.analytics.launch;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Says what a launch lacks, by what is known of its plan now. */
@ApplicationScoped
class LaunchAudit {
  @Inject KnownPlans plans;
  @Inject Zone zone;
  @Inject Clock clock;

  Set<Missing> missing(LaunchContent launch) {
    return AuditPolicy.missing(launch, plans.inForce(launch.plan()), zone.day(clock.instant()));
  }
}
