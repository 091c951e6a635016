package io.redress.intake.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a draft was opened for a finding; never changed. */
@Entity
@Table(name = "plan_finding")
class PlanFinding {
  @Id String findingId;
  long plan;
  int version;
  Instant at;

  protected PlanFinding() {}

  PlanFinding(String findingId, PlanVersion version, Instant now) {
    this.findingId = findingId;
    this.plan = version.plan;
    this.version = version.version;
    this.at = now;
  }
}
