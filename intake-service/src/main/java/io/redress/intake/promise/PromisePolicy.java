package io.redress.intake.promise;

import java.time.Instant;
import java.util.Set;

/**
 * What became of a promise, by all that was told of it, in whatever order it came.
 *
 * <p>A deadline that was met is a kept promise, one that was breached a broken one. One that was
 * cancelled was kept if the customer had the answer by then, which is more than was promised, and
 * else came to nothing. The answer to a complaint that turned out to be a duplicate is given under
 * the other ticket. A callback is kept by having been made in time; nobody who is not called, or
 * cannot be reached, was let down.
 */
final class PromisePolicy {
  private static final String DUPLICATE = "DUPLICATE";
  private static final Set<String> ANSWERED = Set.of("SATISFIED", "SO_SO", "DISSATISFIED");

  private PromisePolicy() {}

  static Ending ending(
      PromiseKind kind, Instant dueAt, Telling told, Instant toldAt, RoundFacts facts) {
    return kind == PromiseKind.CALLBACK
        ? callback(dueAt, facts)
        : deadline(kind, dueAt, told, toldAt, facts);
  }

  private static Ending deadline(
      PromiseKind kind, Instant dueAt, Telling told, Instant toldAt, RoundFacts facts) {
    return switch (told) {
      case BREACHED -> new Ending(PromiseState.BROKEN, toldAt);
      case MET ->
          kind == PromiseKind.ANSWER && DUPLICATE.equals(facts.disposition())
              ? new Ending(PromiseState.VOID, toldAt)
              : new Ending(PromiseState.KEPT, toldAt);
      case CANCELLED -> answeredOr(toldAt, dueAt, facts);
      case SET ->
          facts.closedAt() == null
              ? new Ending(PromiseState.OPEN, null)
              : answeredOr(facts.closedAt(), dueAt, facts);
    };
  }

  private static Ending answeredOr(Instant otherwise, Instant dueAt, RoundFacts facts) {
    boolean answered = facts.answeredAt() != null && !facts.answeredAt().isAfter(dueAt);
    return answered
        ? new Ending(PromiseState.KEPT, facts.answeredAt())
        : new Ending(PromiseState.VOID, otherwise);
  }

  private static Ending callback(Instant dueAt, RoundFacts facts) {
    String result = facts.callbackResult();
    if (result != null && !ANSWERED.contains(result)) {
      return new Ending(PromiseState.VOID, facts.closedAt());
    }
    if (facts.calledAt() != null) {
      return called(facts.calledAt(), dueAt);
    }
    if (facts.closedAt() == null) {
      return new Ending(PromiseState.OPEN, null);
    }
    return result == null
        ? new Ending(PromiseState.VOID, facts.closedAt())
        : called(facts.closedAt(), dueAt);
  }

  private static Ending called(Instant at, Instant dueAt) {
    return new Ending(at.isAfter(dueAt) ? PromiseState.BROKEN : PromiseState.KEPT, at);
  }
}
