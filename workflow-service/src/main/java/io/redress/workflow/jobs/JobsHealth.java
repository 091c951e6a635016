package io.redress.workflow.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows whether jobs are out of tries, under {@code /q/health/well} only: the service goes on, and
 * somebody has to look at them.
 */
@Wellness
@Singleton
public class JobsHealth implements HealthCheck {
  private final FailingJobs failing;

  JobsHealth(FailingJobs failing) {
    this.failing = failing;
  }

  @Override
  public HealthCheckResponse call() {
    long stuck = QuarkusTransaction.requiringNew().call(failing::stuck);
    return HealthCheckResponse.named("no job is stuck")
        .status(stuck == 0)
        .withData("stuck", stuck)
        .build();
  }
}
