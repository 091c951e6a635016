package io.redress.intake.plan;

import java.time.Instant;

/**
 * {@code plan.superseded}: another version took the place of the one in force. {@code
 * plan.retired}: it was given up, and no version is in force.
 */
record PlanEnded(String plan, int version, Instant at) {
  static final String SUPERSEDED = "plan.superseded";
  static final String RETIRED = "plan.retired";

  static PlanEnded of(PlanVersion version) {
    return new PlanEnded(version.number().value(), version.version, version.endedAt);
  }
}
