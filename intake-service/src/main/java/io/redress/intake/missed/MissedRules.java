package io.redress.intake.missed;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sets up the policy from the configuration. */
@ApplicationScoped
class MissedRules {
  @Produces
  @Singleton
  CallingHoursPolicy callingHours(MissedSettings settings, Zone zone) {
    return new CallingHoursPolicy(settings.callingFrom(), settings.callingTo(), zone.id());
  }
}
