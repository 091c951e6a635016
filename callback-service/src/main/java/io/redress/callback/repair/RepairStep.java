package io.redress.callback.repair;

import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One step of a repair plan. */
@Entity
@Table(name = "repair_step")
class RepairStep {

  @Id String id;
  int number;

  @Enumerated(EnumType.STRING)
  StepKind kind;

  /** A role, or the user name of who took it. */
  String owner;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  StepState state;

  @Convert(converter = SealedStepReason.class)
  @Column(name = "skip_reason")
  String reason;

  @Column(name = "closed_by")
  String closedBy;

  @Column(name = "closed_at")
  Instant closedAt;

  protected RepairStep() {}

  RepairStep(int number, StepKind kind, String owner, LocalDate dueOn) {
    this.id = Ids.next();
    this.number = number;
    this.kind = kind;
    this.owner = owner;
    this.dueOn = dueOn;
    this.state = StepState.OPEN;
  }

  void closed(StepState end, String why, String by, Instant at) {
    this.state = end;
    this.reason = why;
    this.closedBy = by;
    this.closedAt = at;
  }
}
