package io.redress.callback.plan;

import io.redress.kit.time.Zone;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the configured policy to the use cases; a policy itself knows no container. */
class CallingPolicyProducer {

  @Produces
  @Singleton
  CallingPolicy policy(CallingConfig config, Zone zone) {
    return new CallingPolicy(config.rules(zone.id()));
  }
}
