package io.redress.analytics.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.Catalogue;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.FigureParameters;
import io.redress.analytics.figure.FigureQuery;
import io.redress.analytics.figure.Period;
import io.redress.analytics.figure.ReadFigure;
import io.redress.analytics.figure.Selection;
import io.redress.analytics.figure.Unit;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the value before of a target figure once, to keep it. */
@ApplicationScoped
class FreezeTarget {
  private static final Set<Unit> COMPARABLE = Set.of(Unit.COUNT, Unit.SHARE, Unit.SAMPLED_SHARE);

  private static final int LATEST_YEAR = 2098;

  @Inject AskFigure askFigure;
  @Inject ReadFigure readFigure;
  @Inject ObjectMapper json;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * The value of the figure in the period before, within the caller's reach.
   *
   * @param date from which day on the measure works
   * @param branch of the finding, to which the figure is confined; null for none
   * @throws ProblemException invalid-field, figure-unknown, period-invalid, filter-invalid,
   *     branch-out-of-reach, group-empty
   */
  FindingTarget freeze(TargetRequest asked, LocalDate date, String branch) {
    check(asked, date);
    var query = askFigure.ask(asked.figure(), parameters(asked, branch));
    if (!COMPARABLE.contains(query.figure().unit())) {
      throw ProblemException.invalid(
          "target.figure", "is neither a count nor a share", "Take one that is.");
    }
    var found = readFigure.read(query);
    var total = found.total();
    var counted = total.denominator() == null ? total.numerator() : total.denominator();
    if (counted == 0) {
      throw ProblemException.of(AnalyticsProblem.GROUP_EMPTY, "There is no value before.")
          .field("target", "selects no complaint", "Choose a longer period, or filter by less.");
    }
    return new FindingTarget(
        found.name(),
        found.version(),
        text(query.selection()),
        asked.better(),
        asked.from(),
        asked.to(),
        total.numerator(),
        total.denominator(),
        total.value(),
        total.interval() == null ? null : total.interval().low(),
        total.interval() == null ? null : total.interval().high(),
        found.asOf() == null ? null : found.asOf().toInstant());
  }

  private void check(TargetRequest asked, LocalDate date) {
    if (!asked.to().isBefore(zone.day(clock.instant()))) {
      throw ProblemException.invalid(
          "target.to", "is not over", "Send yesterday or an earlier day.");
    }
    if (!date.isAfter(asked.to())) {
      throw ProblemException.invalid(
          "date", "is in the period before", "Send a day after target.to.");
    }
    if (date.getYear() > LATEST_YEAR) {
      throw ProblemException.invalid("date", "is far off", "Send a day of our time.");
    }
  }

  private static FigureParameters parameters(TargetRequest asked, String branch) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    asked.filters().forEach((name, code) -> filters.put(dimension(name), code == null ? "" : code));
    if (branch != null) {
      filters.put(Dimension.BRANCH, branch);
    }
    return new FigureParameters(asked.from().toString(), asked.to().toString(), null, filters);
  }

  private static Dimension dimension(String name) {
    return Dimension.code(name)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "target.filters",
                    "names what figures are not filtered by",
                    "Use: " + Dimension.codes().stream().map(Dimension::parameter).toList() + "."));
  }

  /** What was frozen, asked again over other days. */
  FigureQuery over(FindingTarget target, LocalDate from, LocalDate to) {
    var figure =
        Catalogue.named(target.figure())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        AnalyticsProblem.FIGURE_UNKNOWN, "The figure is no longer in any entry."));
    var period = new Period(from, to);
    return new FigureQuery(
        figure, new Selection(figure.name(), period, filters(target)), List.of());
  }

  private SortedMap<Dimension, String> filters(FindingTarget target) {
    var filters = new TreeMap<Dimension, String>();
    shown(target).forEach((name, code) -> filters.put(dimension(name), code));
    return filters;
  }

  /** Codes by the name of their dimension. */
  Map<String, String> shown(FindingTarget target) {
    try {
      return json.readValue(target.filters(), new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a finding holds no JSON", e);
    }
  }

  private String text(Selection selection) {
    var codes = new TreeMap<String, String>();
    selection.filters().forEach((dimension, code) -> codes.put(dimension.parameter(), code));
    try {
      return json.writeValueAsString(codes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes cannot be written as JSON", e);
    }
  }
}
