package io.redress.intake.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a customer may count on until a certain time; kept with the first report of an
 * issue. Changed only while that report's row is locked.
 */
@Entity
@Table(name = "promise")
public class Promise {
  @Id String id;
  String complaintId;

  @Enumerated(EnumType.STRING)
  PromiseKind kind;

  int round;
  Instant madeAt;
  Instant dueAt;
  Instant dueToldAt;

  @Enumerated(EnumType.STRING)
  Telling told = Telling.SET;

  Instant toldAt;

  @Enumerated(EnumType.STRING)
  PromiseState state = PromiseState.OPEN;

  Instant endedAt;

  protected Promise() {}

  Promise(String id, String complaintId, PromiseKind kind, int round) {
    this.id = id;
    this.complaintId = complaintId;
    this.kind = kind;
    this.round = round;
  }

  /** Takes what an event says: the latest due time, and the last word on what became of it. */
  void told(Telling telling, Instant startedAt, Instant due, Instant at) {
    madeAt = startedAt;
    if (dueToldAt == null || at.isAfter(dueToldAt) || at.equals(dueToldAt) && due.isBefore(dueAt)) {
      dueAt = due;
      dueToldAt = at;
    }
    if (telling.isFinal() && telling.compareTo(told) > 0) {
      told = telling;
      toldAt = at;
    }
  }

  void settle(RoundFacts facts) {
    Ending ending = PromisePolicy.ending(kind, dueAt, told, toldAt, facts);
    state = ending.state();
    endedAt = ending.at();
  }

  /** The first report of the issue. */
  public String complaintId() {
    return complaintId;
  }

  public PromiseKind kind() {
    return kind;
  }

  /** The round of the case in which it was made, from 1 on. */
  public int round() {
    return round;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** What became of it, as far as was told by now; what is open and past due is broken. */
  public PromiseState state(Instant now) {
    return state == PromiseState.OPEN && dueAt.isBefore(now) ? PromiseState.BROKEN : state;
  }

  /** When it was kept or broken, or was no longer due. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
