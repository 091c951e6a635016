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

  /** A figure to be defined; each says its own. */
  static Builder named(String name) {
    return new Builder(name);
  }

  /** A plain count of these complaints. */
  static Builder count(
      String name,
      Placement placement,
      Wording title,
      Wording numerator,
      Wording exclusions,
      Predicate<ComplaintFact> counted) {
    return named(name)
        .is(Unit.COUNT)
        .placed(placement)
        .titled(title)
        .counting(numerator, fact -> true)
        .of(counted)
        .without(exclusions);
  }

  /** What a figure is, said one after the other. */
  static final class Builder {
    private final String name;
    private int version = 1;
    private Unit unit;
    private Placement placement;
    private Wording title;
    private Wording numerator;
    private Wording denominator;
    private Wording exclusions;
    private Predicate<ComplaintFact> population;
    private Predicate<ComplaintFact> counted;
    private Function<ComplaintFact, Optional<String>> department = ComplaintFact::department;
    private ToLongFunction<ComplaintFact> measure = fact -> 0;
    private List<String> beside = List.of();

    private Builder(String name) {
      this.name = name;
    }

    Builder version(int risen) {
      version = risen;
      return this;
    }

    Builder is(Unit of) {
      unit = of;
      return this;
    }

    Builder placed(Placement on) {
      placement = on;
      return this;
    }

    Builder titled(Wording words) {
      title = words;
      return this;
    }

    /** The numerator: which complaints of the population. */
    Builder counting(Wording words, Predicate<ComplaintFact> which) {
      numerator = words;
      counted = which;
      return this;
    }

    /** The denominator of a share: the population. */
    Builder outOf(Wording words, Predicate<ComplaintFact> all) {
      denominator = words;
      population = all;
      return this;
    }

    /** The population of what has no denominator. */
    Builder of(Predicate<ComplaintFact> all) {
      population = all;
      return this;
    }

    Builder without(Wording words) {
      exclusions = words;
      return this;
    }

    /** Grouped by another department than the one that leads. */
    Builder by(Function<ComplaintFact, Optional<String>> other) {
      department = other;
      return this;
    }

    /** What is measured, and the figures that are shown beside it. */
    Builder measuring(ToLongFunction<ComplaintFact> parts, String... others) {
      measure = parts;
      beside = List.of(others);
      return this;
    }

    Figure build() {
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
          measure,
          beside);
    }
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
