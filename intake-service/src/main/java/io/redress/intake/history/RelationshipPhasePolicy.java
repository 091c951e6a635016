package io.redress.intake.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * The phase of the relationship with a customer, from what intake knows: how long ago they first
 * turned to us, how often they complain, and how their issues ended.
 *
 * <ul>
 *   <li><b>declining</b>: high-frequency now; or as many issues went wrong lately as the threshold
 *       says, and more than went well. Wrong is what had to be reported again or ended with the
 *       final position, well what was resolved at once.
 *   <li>otherwise by the time since the first contact: <b>exploring</b>, <b>forming</b>,
 *       <b>stable</b>. Who was high-frequency within memory is forming again, not yet stable.
 * </ul>
 *
 * The rule is ours; the field names the phases and leaves open how they are told.
 */
final class RelationshipPhasePolicy {
  private static final Set<String> WRONG = Set.of("FINAL_POSITION");
  private static final Set<String> WELL = Set.of("RESOLVED");

  private final Duration exploring;
  private final Duration forming;
  private final Duration lately;
  private final int wrongOutcomes;

  /**
   * @param exploring how long after the first contact the customer is exploring
   * @param forming how long after it the relationship is forming
   * @param lately how far back outcomes matter
   * @param wrongOutcomes how many of them make a declining relationship
   */
  RelationshipPhasePolicy(
      Duration exploring, Duration forming, Duration lately, int wrongOutcomes) {
    this.exploring = exploring;
    this.forming = forming;
    this.lately = lately;
    this.wrongOutcomes = wrongOutcomes;
  }

  /**
   * The phase.
   *
   * @param since first contact
   * @param active whether the customer is high-frequency now
   * @param inactive whether they were within memory
   * @param outcomes their latest issues, in any order
   */
  RelationshipPhase phase(
      Instant now, Instant since, boolean active, boolean inactive, Collection<Outcome> outcomes) {
    long wrong = wentWrong(now, outcomes);
    if (active || (wrong >= wrongOutcomes && wrong > wentWell(now, outcomes))) {
      return RelationshipPhase.DECLINING;
    }
    if (since.plus(exploring).isAfter(now)) {
      return RelationshipPhase.EXPLORING;
    }
    return inactive || since.plus(forming).isAfter(now)
        ? RelationshipPhase.FORMING
        : RelationshipPhase.STABLE;
  }

  /** Issues of lately that had to be reported again, or ended with the final position. */
  long wentWrong(Instant now, Collection<Outcome> outcomes) {
    return outcomes.stream().filter(it -> isOfLately(now, it)).filter(this::isWrong).count();
  }

  /** Issues of lately that were resolved without being reported again. */
  long wentWell(Instant now, Collection<Outcome> outcomes) {
    return outcomes.stream()
        .filter(it -> isOfLately(now, it))
        .filter(it -> !isWrong(it) && it.disposition() != null && WELL.contains(it.disposition()))
        .count();
  }

  private boolean isWrong(Outcome outcome) {
    return outcome.repeats() > 0
        || (outcome.disposition() != null && WRONG.contains(outcome.disposition()));
  }

  private boolean isOfLately(Instant now, Outcome outcome) {
    return !outcome.registeredAt().isBefore(now.minus(lately));
  }
}
