package io.redress.callback.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How the relationship with a customer stands; by pseudonym. */
@Entity
@Table(name = "relationship")
class Relationship {

  @Id String customer;

  /** The one that counts: what staff said, else the derived one. */
  @Enumerated(EnumType.STRING)
  Phase phase;

  /** What the table says. */
  @Enumerated(EnumType.STRING)
  @Column(name = "derived_phase")
  Phase derivedPhase;

  /** Who said another phase; null while the table decides. */
  @Column(name = "set_by")
  String setBy;

  @Convert(converter = SealedPhaseReason.class)
  @Column(name = "set_reason")
  String setReason;

  @Column(name = "set_at")
  Instant setAt;

  @Column(name = "damage_level")
  int level;

  @Column(name = "changed_at")
  Instant changedAt;

  /** Since when they are a customer; null where nobody said. */
  @Column(name = "customer_since")
  LocalDate customerSince;

  /** What came of the last repair; null also where the customer was silent. */
  @Enumerated(EnumType.STRING)
  @Column(name = "repair_outcome")
  RepairOutcome outcome;

  @Column(name = "repair_measured_at")
  Instant measuredAt;

  /** When it is judged anew though nothing happens; null where time changes nothing. */
  @Column(name = "judge_at")
  Instant judgeAt;

  protected Relationship() {}

  /** One of which nothing is kept yet. */
  static Relationship unknown(String customer) {
    Relationship unknown = new Relationship();
    unknown.customer = customer;
    return unknown;
  }

  /** Notes what the table says; what staff said stays in force. */
  void derived(Phase by) {
    this.derivedPhase = by;
    if (setBy == null) {
      this.phase = by;
    }
  }

  /** Somebody says otherwise than the table. */
  void said(Phase by, String who, String why, Instant at) {
    this.phase = by;
    this.setBy = who;
    this.setReason = why;
    this.setAt = at;
  }

  /** The table decides again. */
  void saidNoMore() {
    this.phase = derivedPhase;
    this.setBy = null;
    this.setReason = null;
    this.setAt = null;
  }

  void measured(RepairOutcome what, Instant at) {
    this.outcome = what;
    this.measuredAt = at;
  }

  /** New damage: that an earlier repair was well received says nothing any more. */
  void damagedAnew() {
    if (outcome != RepairOutcome.NEW_COMPLAINT) {
      this.outcome = null;
      this.measuredAt = null;
    }
  }

  /**
   * Whoever was erased returned: what was said before goes, and it is judged anew by what happened
   * since.
   *
   * @param again whether that erasure had its effect before, so that what has no time of its own
   *     was said since
   */
  void beginAnew(Instant erased, boolean again, Instant now) {
    if (setAt != null && !setAt.isAfter(erased)) {
      saidNoMore();
    }
    if (measuredAt != null && !measuredAt.isAfter(erased)) {
      this.outcome = null;
      this.measuredAt = null;
    }
    if (!again) {
      this.customerSince = null;
    }
    this.judgeAt = now;
  }

  /** What came of the last repair, unless that is too long ago. */
  Optional<RepairOutcome> outcomeSince(Instant since) {
    return Optional.ofNullable(outcome).filter(known -> !measuredAt.isBefore(since));
  }
}
