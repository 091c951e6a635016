package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sets up the policies from the configuration. */
@ApplicationScoped
class Rules {
  @Produces
  @Singleton
  RepeatPolicy repeats(RegistrationSettings settings) {
    return new RepeatPolicy(settings.repeatWindow());
  }

  @Produces
  @Singleton
  LanePolicy lanes(RegistrationSettings settings) {
    return new LanePolicy(settings.urgesToGreen());
  }
}
