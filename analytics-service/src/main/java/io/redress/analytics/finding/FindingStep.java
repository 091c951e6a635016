package io.redress.analytics.finding;

import io.redress.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That somebody did something with a finding, and what was planned from then on; never changed. */
@Entity
@Table(name = "finding_step")
class FindingStep {
  @Id private String id;
  private String findingId;

  @Enumerated(EnumType.STRING)
  private FindingAction action;

  private String doneBy;
  private Instant at;
  private String reason;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  private String owner;
  private String measure;
  private LocalDate measureDate;
  private String targetFigure;

  protected FindingStep() {}

  FindingStep(Finding finding, FindingAction action, String by, String reason, Instant now) {
    this.id = Ids.next();
    this.findingId = finding.id();
    this.action = action;
    this.doneBy = by;
    this.reason = reason;
    this.at = now;
    this.state = finding.state();
    this.owner = finding.owner();
    this.measure = finding.measure();
    this.measureDate = finding.date();
    this.targetFigure = finding.target() == null ? null : finding.target().figure();
  }

  String id() {
    return id;
  }

  FindingAction action() {
    return action;
  }

  String doneBy() {
    return doneBy;
  }

  Instant at() {
    return at;
  }

  String reason() {
    return reason;
  }

  FindingState state() {
    return state;
  }

  String owner() {
    return owner;
  }

  String measure() {
    return measure;
  }

  LocalDate date() {
    return measureDate;
  }

  String figure() {
    return targetFigure;
  }
}
