package io.redress.callback.attempt;

import io.redress.callback.plan.AttemptOutcome;
import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One call to the customer. Never changed once written. */
@Entity
@Table(name = "callback_attempt")
public class Attempt {

  @Id String id;

  @Column(name = "callback_id")
  String callbackId;

  int number;

  @Enumerated(EnumType.STRING)
  AttemptOutcome outcome;

  @Column(name = "called_by")
  String calledBy;

  @Column(name = "called_at")
  Instant calledAt;

  @Convert(converter = SealedNote.class)
  String note;

  protected Attempt() {}

  Attempt(
      String callbackId,
      int number,
      AttemptOutcome outcome,
      String calledBy,
      Instant calledAt,
      String note) {
    this.id = Ids.next();
    this.callbackId = callbackId;
    this.number = number;
    this.outcome = outcome;
    this.calledBy = calledBy;
    this.calledAt = calledAt;
    this.note = note;
  }

  public String callbackId() {
    return callbackId;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public AttemptOutcome outcome() {
    return outcome;
  }

  public String calledBy() {
    return calledBy;
  }

  public Instant calledAt() {
    return calledAt;
  }

  /** What the caller noted; null where nothing. Free text: for staff only. */
  public String note() {
    return note;
  }
}
