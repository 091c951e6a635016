package io.redress.intake.plan;

import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Tells other services which plans are in force, and which were begun for a finding; the caller
 * holds the lock of the plan's row.
 */
@ApplicationScoped
class TellPlans {
  private final Outbox outbox;

  @Inject
  TellPlans(Outbox outbox) {
    this.outbox = outbox;
  }

  void published(PlanVersion version) {
    version.announced = true;
    outbox.append(version.number().value(), PlanPublished.TYPE, PlanPublished.of(version));
  }

  void drafted(PlanVersion version, String findingId, Instant at) {
    String plan = version.number().value();
    outbox.append(plan, PlanDrafted.TYPE, new PlanDrafted(plan, version.version, findingId, at));
  }

  void superseded(PlanVersion version) {
    outbox.append(version.number().value(), PlanEnded.SUPERSEDED, PlanEnded.of(version));
  }

  void retired(PlanVersion version) {
    outbox.append(version.number().value(), PlanEnded.RETIRED, PlanEnded.of(version));
  }
}
