package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When a complaint's lifecycle began last, when its customer had the first answer, and when the
 * case waited for its customer.
 */
@Embeddable
record Timeline(
    @Column(name = "started_at") Instant startedAt,
    @Column(name = "told_at") Instant toldAt,
    @Column(name = "pauses") String pauses) {
  static final Timeline NONE = new Timeline(null, null, null);

  Timeline started(Instant at) {
    var seen = Bounded.micros(at);
    return seen == null || startedAt != null && seen.isBefore(startedAt)
        ? this
        : new Timeline(seen, toldAt, pauses);
  }

  Timeline told(Instant at) {
    return at == null ? this : new Timeline(startedAt, Bounded.earliest(toldAt, at), pauses);
  }

  Timeline waiting(Pauses known) {
    return new Timeline(startedAt, toldAt, known.text());
  }

  Pauses waiting() {
    return Pauses.parse(pauses);
  }
}
