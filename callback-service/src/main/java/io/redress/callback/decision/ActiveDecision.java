package io.redress.callback.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which version of a table decides; 0 for none yet. */
@Entity
@Table(name = "decision_active")
class ActiveDecision {

  @Id
  @Column(name = "decision_key")
  String key;

  @Column(name = "active_version")
  int version;

  /** Digest of the file that came with the product last. */
  @Column(name = "bundled_digest")
  String bundledDigest;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  String reason;

  protected ActiveDecision() {}

  void use(int chosen, String why, String by, Instant at) {
    this.version = chosen;
    this.reason = why;
    this.changedBy = by;
    this.changedAt = at;
  }
}
