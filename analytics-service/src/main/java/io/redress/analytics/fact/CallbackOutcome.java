package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;

/** How one callback ended, and when. */
@Embeddable
public record CallbackOutcome(
    @Column(name = "called_back_at") Instant at,
    @Column(name = "callback_result") String result,
    @Column(name = "callback_stamp") String stamp) {
  private static final Set<String> ANSWERS = Set.of("SATISFIED", "SO_SO", "DISSATISFIED");

  static CallbackOutcome of(CallbackCompleted event, String stamp) {
    return new CallbackOutcome(Bounded.micros(event.completedAt()), event.result(), stamp);
  }

  /** Whether the customer said how satisfied they are. */
  boolean isAnswer() {
    return ANSWERS.contains(result);
  }
}
