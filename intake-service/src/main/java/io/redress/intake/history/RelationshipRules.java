package io.redress.intake.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sets up the policies from the configuration. */
@ApplicationScoped
class RelationshipRules {
  @Produces
  @Singleton
  RelationshipPhasePolicy phases(RelationshipSettings settings) {
    return new RelationshipPhasePolicy(
        settings.exploring(), settings.forming(), settings.lately(), settings.wrongOutcomes());
  }

  @Produces
  @Singleton
  PainPointPolicy painPoints(RelationshipSettings settings) {
    return new PainPointPolicy(settings.slow(), settings.lately());
  }
}
