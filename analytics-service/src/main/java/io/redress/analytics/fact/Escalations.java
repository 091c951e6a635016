package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** How high a complaint was escalated, 0 to 3, and when each level was reached first. */
@Embeddable
record Escalations(
    @Column(name = "escalation_level") int level,
    @Column(name = "level1_at") Instant level1At,
    @Column(name = "level2_at") Instant level2At,
    @Column(name = "level3_at") Instant level3At) {
  static final Escalations NONE = new Escalations(0, null, null, null);

  /** The level is told, the moment is not. */
  Escalations reached(int seen) {
    return new Escalations(Math.max(level, seen), level1At, level2At, level3At);
  }

  Escalations raised(int to, Instant at) {
    return switch (to) {
      case 1 ->
          new Escalations(Math.max(level, to), Bounded.earliest(level1At, at), level2At, level3At);
      case 2 ->
          new Escalations(Math.max(level, to), level1At, Bounded.earliest(level2At, at), level3At);
      case 3 ->
          new Escalations(Math.max(level, to), level1At, level2At, Bounded.earliest(level3At, at));
      default -> throw new PoisonException("level is not between 1 and 3");
    };
  }

  Optional<Instant> at(int asked) {
    return Optional.ofNullable(
        switch (asked) {
          case 1 -> level1At;
          case 2 -> level2At;
          case 3 -> level3At;
          default -> throw new IllegalArgumentException("no escalation level " + asked);
        });
  }
}
