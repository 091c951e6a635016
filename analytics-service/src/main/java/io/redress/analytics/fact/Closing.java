package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The latest end of the case; {@code resolvedInTime} is null where nothing was resolved. */
@Embeddable
public record Closing(
    @Column(name = "closed_at") Instant closedAt,
    @Column(name = "disposition") String disposition,
    @Column(name = "resolved_at") Instant resolvedAt,
    @Column(name = "resolved_in_time") Boolean resolvedInTime,
    @Column(name = "closing_stamp") String stamp) {

  static Closing of(CaseClosed event, String stamp) {
    return new Closing(
        Bounded.micros(event.closedAt()),
        event.disposition(),
        Bounded.micros(event.resolvedAt()),
        event.resolvedInTime(),
        stamp);
  }
}
