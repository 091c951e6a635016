package io.redress.intake.promise;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the round in which a promise was made; {@code null} where nothing is.
 *
 * @param answeredAt when the customer was told the answer
 * @param calledAt when the callback ended
 * @param closedAt when the case was closed, in this round or a later one
 * @param disposition how it was closed in this round
 * @param callbackResult of the callback of this round, told when the case was closed
 */
record RoundFacts(
    Instant answeredAt,
    Instant calledAt,
    Instant closedAt,
    String disposition,
    String callbackResult) {
  /**
   * What is known of a round; a case that was closed in a later one is closed for it too.
   *
   * @param rounds all of the complaint's, in their order
   */
  static RoundFacts of(List<PromiseRound> rounds, int number) {
    Instant closedAt =
        rounds.stream()
            .filter(round -> round.round >= number && round.closedAt != null)
            .map(round -> round.closedAt)
            .findFirst()
            .orElse(null);
    return rounds.stream()
        .filter(round -> round.round == number)
        .findFirst()
        .map(
            round ->
                new RoundFacts(
                    round.answeredAt,
                    round.calledAt,
                    closedAt,
                    round.disposition,
                    round.callbackResult))
        .orElseGet(() -> new RoundFacts(null, null, closedAt, null, null));
  }
}
