package io.redress.intake.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /**
   * From when on something hurts.
   *
   * @param now the end of that time
   */
  Instant from(Instant now) {
    return now.minus(lately);
  }

  /**
   * Those that there are, in the order of their kinds.
   *
   * @param missed contacts that were missed, each as a pain point of its own
   */
  List<PainPoint> of(Instant now, Collection<Outcome> outcomes, Collection<PainPoint> missed) {
    List<Outcome> matter =
        outcomes.stream()
            .filter(it -> !it.registeredAt().isBefore(from(now)))
            .filter(it -> it.disposition() == null || !NONE.contains(it.disposition()))
            .toList();
    Stream<PainPoint> ofTickets =
        Stream.of(
                point(PainPointKind.WORK_OVER_48_HOURS, now, matter, it -> tookLong(now, it)),
                point(PainPointKind.CLOSED_UNSOLVED, now, matter, PainPointPolicy::isUnsolved))
            .flatMap(Optional::stream);
    Map<PainPointKind, PainPoint> byKind =
        Stream.concat(missed.stream(), ofTickets)
            .collect(
                Collectors.toMap(
                    PainPoint::kind,
                    Function.identity(),
                    PainPoint::and,
                    () -> new EnumMap<>(PainPointKind.class)));
    return List.copyOf(byKind.values());
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
