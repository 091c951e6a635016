package io.redress.intake.plan;

import io.redress.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody did something with a version of a plan; never changed. */
@Entity
@Table(name = "plan_step")
class PlanStep {
  /** What was done. */
  enum Kind {
    PROPOSED,
    ACCEPTED,
    DRAFTED,
    REWRITTEN,
    REVIEWED,
    SENT_BACK,
    PUBLISHED,
    SUPERSEDED,
    RETIRED,
    WITHDRAWN
  }

  @Id String id;
  long plan;
  int version;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String doneBy;
  String reason;
  Instant at;

  protected PlanStep() {}

  PlanStep(PlanVersion version, Kind kind, String by, String reason, Instant now) {
    this.id = Ids.next();
    this.plan = version.plan;
    this.version = version.version;
    this.kind = kind;
    this.doneBy = by;
    this.reason = reason;
    this.at = now;
  }
}
