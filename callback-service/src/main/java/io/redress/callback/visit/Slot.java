package io.redress.callback.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A time in which a visit may be made. */
@Embeddable
class Slot {

  @Column(name = "from_at")
  Instant begin;

  @Column(name = "to_at")
  Instant end;

  protected Slot() {}

  Slot(Instant begin, Instant end) {
    this.begin = begin;
    this.end = end;
  }
}
