package io.redress.workflow.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the engine executes timers. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {
  private final EngineStart engine;

  EngineHealth(EngineStart engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("engine").status(engine.isRunning()).build();
  }
}
