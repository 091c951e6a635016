package io.redress.kit.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows whether committed events reach the broker, under {@code /q/health/well} only: a service
 * without the broker still takes requests, so this never makes it unready.
 */
@Wellness
@Singleton
public class BrokerHealth implements HealthCheck {
  private final OutboxRelay relay;

  @Inject
  BrokerHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> trouble = relay.trouble();
    return HealthCheckResponse.named("events reach the broker")
        .status(trouble.isEmpty())
        .withData("trouble", trouble.orElse("none"))
        .withData("heldKeys", relay.held())
        .build();
  }
}
