package io.redress.intake.plan;

import java.time.Instant;

/** {@code plan.drafted}: a draft was opened for a finding. */
record PlanDrafted(String plan, int version, String findingId, Instant at) {
  static final String TYPE = "plan.drafted";
}
