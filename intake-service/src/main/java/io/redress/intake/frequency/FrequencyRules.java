package io.redress.intake.frequency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sets up the policy from the configuration. */
@ApplicationScoped
class FrequencyRules {
  @Produces
  @Singleton
  HighFrequencyPolicy policy(FrequencySettings settings) {
    return new HighFrequencyPolicy(
        settings.shortWindow(),
        settings.shortReports(),
        settings.longWindow(),
        settings.longReports(),
        settings.memory());
  }
}
