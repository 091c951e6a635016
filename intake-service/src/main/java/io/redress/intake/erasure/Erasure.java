package io.redress.intake.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a customer was erased; says nothing of who it was. */
@Entity
@Table(name = "erasure")
class Erasure {
  @Id String id;
  String tombstone;

  @Enumerated(EnumType.STRING)
  ErasureReason reason;

  int complaints;
  String requestedBy;
  Instant at;

  protected Erasure() {}

  Erasure(
      String id,
      String tombstone,
      ErasureReason reason,
      int complaints,
      String requestedBy,
      Instant at) {
    this.id = id;
    this.tombstone = tombstone;
    this.reason = reason;
    this.complaints = complaints;
    this.requestedBy = requestedBy;
    this.at = at;
  }
}
