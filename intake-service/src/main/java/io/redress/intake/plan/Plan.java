package io.redress.intake.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A response plan. Whoever changes it or a version of it holds the lock of its row. */
@Entity
@Table(name = "response_plan")
class Plan {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long serial;

  /** The version in force, or {@code null}. */
  Integer published;

  int latest;
  String createdBy;
  Instant createdAt;

  @Column(insertable = false, updatable = false)
  long changed;

  protected Plan() {}

  Plan(String by, Instant now) {
    this.createdBy = by;
    this.createdAt = now;
  }

  PlanNumber number() {
    return new PlanNumber(serial);
  }

  /** The number of its next version. */
  int next() {
    latest++;
    return latest;
  }
}
