package io.redress.analytics.figure;

import io.redress.analytics.fact.ComplaintFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One figure, defined once: its words and its rule. A complaint is counted at most once in a
 * figure, on one day, so that sums over days and categories are sums over complaints.
 *
 * @param version rises when the rule changes; rows are then made anew
 * @param population which complaints the figure speaks of: the denominator of a share
 * @param counted which of them make the numerator; for a count: all
 */
public record Figure(
    String name,
    int version,
    Unit unit,
    Placement placement,
    Wording title,
    Wording numerator,
    Wording denominator,
    Wording exclusions,
    Predicate<ComplaintFact> population,
    Predicate<ComplaintFact> counted) {

  static Figure count(
      String name,
      Placement placement,
      Wording title,
      Wording numerator,
      Wording exclusions,
      Predicate<ComplaintFact> counted) {
    return new Figure(
        name, 1, Unit.COUNT, placement, title, numerator, null, exclusions, counted, f -> true);
  }

  /**
   * Where this complaint is counted; empty while its registration is not known, while the moment
   * that places it has not come, and outside the population.
   */
  Optional<FigureCase> of(ComplaintFact fact, ZoneId zone) {
    return placement
        .at(fact)
        .flatMap(at -> key(fact, at.atZone(zone).toLocalDate()))
        .filter(key -> population.test(fact))
        .map(key -> new FigureCase(fact.complaintId(), key, counted.test(fact)));
  }

  /** Of a complaint whose registration is known, or of a promise to call back. */
  private Optional<DayKey> key(ComplaintFact fact, LocalDate day) {
    return fact.registration()
        .map(
            known ->
                new DayKey(
                    name, day, known.categoryGroup(), known.category(), branch(known.branch())))
        .or(
            () ->
                fact.missedContact()
                    .map(known -> new DayKey(name, day, "", "", branch(known.branch()))));
  }

  private static String branch(String known) {
    return known == null ? "" : known;
  }
}
