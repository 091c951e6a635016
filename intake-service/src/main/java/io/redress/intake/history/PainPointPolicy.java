package io.redress.intake.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which pain points a customer's tickets show: work that took too long, and tickets that were
 * closed without being solved. What the customer took back, asked only, told twice, or told to
 * another system is none.
 */
final class PainPointPolicy {
  private static final Set<String> UNSOLVED = Set.of("FINAL_POSITION", "EXCEPTION");
  private static final Set<String> NONE = Set.of("WITHDRAWN", "ENQUIRY", "DUPLICATE", "IMPORTED");

  private final Duration slow;
  private final Duration lately;

  /**
   * @param slow how long work on a ticket may take
   * @param lately how far back tickets matter
   */
  PainPointPolicy(Duration slow, Duration lately) {
    this.slow = slow;
    this.lately = lately;
  }

  /** Those that there are, in the order of their kinds. */
  List<PainPoint> of(Instant now, Collection<Outcome> outcomes) {
    List<Outcome> matter =
        outcomes.stream()
            .filter(it -> !it.registeredAt().isBefore(now.minus(lately)))
            .filter(it -> it.disposition() == null || !NONE.contains(it.disposition()))
            .toList();
    return Stream.of(
            point(PainPointKind.WORK_OVER_48_HOURS, now, matter, it -> tookLong(now, it)),
            point(PainPointKind.CLOSED_UNSOLVED, now, matter, PainPointPolicy::isUnsolved))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PainPoint> point(
      PainPointKind kind, Instant now, List<Outcome> outcomes, Predicate<Outcome> hurts) {
    List<Instant> times = outcomes.stream().filter(hurts).map(it -> ended(now, it)).toList();
    return times.stream()
        .max(Instant::compareTo)
        .map(latest -> new PainPoint(kind, times.size(), latest));
  }

  private boolean tookLong(Instant now, Outcome outcome) {
    return ended(now, outcome).isAfter(outcome.registeredAt().plus(slow));
  }

  private static boolean isUnsolved(Outcome outcome) {
    return outcome.disposition() != null && UNSOLVED.contains(outcome.disposition());
  }

  private static Instant ended(Instant now, Outcome outcome) {
    return outcome.closedAt() == null ? now : outcome.closedAt();
  }
}
