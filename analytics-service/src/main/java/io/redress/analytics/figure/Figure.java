package io.redress.analytics.figure;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Registration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * One figure, defined once: its words and its rule. A complaint is counted at most once in a
 * figure, on one day, so that sums over days and categories are sums over complaints.
 *
 * @param version rises when the rule changes; rows are then made anew
 * @param population which complaints the figure speaks of: the denominator of a share
 * @param counted which of them make the numerator; for a count and a measure: all
 * @param department by which one a complaint is grouped
 * @param measure what is measured of a complaint, in parts of the unit, 0 or more
 * @param beside names of the figures whose totals are shown with it
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
    Predicate<ComplaintFact> counted,
    Function<ComplaintFact, Optional<String>> department,
    ToLongFunction<ComplaintFact> measure,
    List<String> beside) {
  public Figure {
    beside = List.copyOf(beside);
  }

  Figure(
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
    this(
        name,
        version,
        unit,
        placement,
        title,
        numerator,
        denominator,
        exclusions,
        population,
        counted,
        ComplaintFact::department,
        fact -> 0,
        List.of());
  }

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

  Figure version(int risen) {
    return new Figure(
        name,
        risen,
        unit,
        placement,
        title,
        numerator,
        denominator,
        exclusions,
        population,
        counted,
        department,
        measure,
        beside);
  }

  Figure by(Function<ComplaintFact, Optional<String>> other) {
    return new Figure(
        name,
        version,
        unit,
        placement,
        title,
        numerator,
        denominator,
        exclusions,
        population,
        counted,
        other,
        measure,
        beside);
  }

  Figure measuring(ToLongFunction<ComplaintFact> parts, String... others) {
    return new Figure(
        name,
        version,
        unit,
        placement,
        title,
        numerator,
        denominator,
        exclusions,
        population,
        counted,
        department,
        parts,
        List.of(others));
  }

  /**
   * Where this complaint is counted; empty while its registration is not known, while the moment
   * that places it has not come, and outside the population.
   */
  Optional<FigureCase> of(ComplaintFact fact, ZoneId zone) {
    return placement
        .at(fact)
        .flatMap(
            at ->
                segment(fact)
                    .filter(known -> population.test(fact))
                    .map(known -> place(fact, at.atZone(zone).toLocalDate(), known)));
  }

  private FigureCase place(ComplaintFact fact, LocalDate day, Segment segment) {
    var amount = unit.isMeasured() ? measure.applyAsLong(fact) : 0;
    return new FigureCase(
        fact.complaintId(),
        name,
        day,
        segment,
        counted.test(fact),
        unit.isMeasured() ? Sketch.bucket(amount) : 0,
        amount);
  }

  /** Of a complaint whose registration is known, or of a promise to call back. */
  private Optional<Segment> segment(ComplaintFact fact) {
    return fact.registration()
        .map(known -> segment(fact, known))
        .or(
            () ->
                fact.missedContact()
                    .map(
                        known ->
                            new Segment(codes("", "", known.branch(), "", "", "", "", "", ""))));
  }

  private Segment segment(ComplaintFact fact, Registration known) {
    return new Segment(
        codes(
            fact.categoryGroup(),
            fact.category(),
            known.branch(),
            known.district(),
            known.channel(),
            known.tier(),
            department.apply(fact).orElse(""),
            known.type(),
            Boolean.toString(fact.highFrequency())));
  }

  /** In the order of {@link Dimension#codes}. */
  private static List<String> codes(String... values) {
    return Stream.of(values).map(code -> Objects.requireNonNullElse(code, "")).toList();
  }
}
