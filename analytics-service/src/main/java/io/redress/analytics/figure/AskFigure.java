package io.redress.analytics.figure;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the parameters of a request into a question within its bounds and the caller's reach. */
@ApplicationScoped
public class AskFigure {
  private static final int LONGEST_CODE = 80;
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2099;

  @Inject FigureConfig config;
  @Inject Caller caller;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * @throws ProblemException which says which parameter is wrong and how to mend it
   */
  public FigureQuery ask(String name, FigureParameters asked) {
    var figure =
        Catalogue.named(name)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        AnalyticsProblem.FIGURE_UNKNOWN, "The name is in no entry."));
    var selection =
        new Selection(figure.name(), period(asked.from(), asked.to()), filters(asked.filters()));
    return new FigureQuery(figure, selection, grouping(asked.groupBy()));
  }

  /**
   * The one dimension that a Pareto is by; the category where a request says nothing.
   *
   * @throws ProblemException when it names none
   */
  public Dimension paretoOf(String by) {
    return by == null
        ? Dimension.CATEGORY
        : Dimension.named(by).orElseThrow(() -> noGrouping("by"));
  }

  /**
   * The earlier period that {@code compare} names.
   *
   * @throws ProblemException when it names none
   */
  public EarlierPeriod earlier(String compare) {
    return EarlierPeriod.named(compare)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "compare",
                    "is no period to compare with",
                    "Use one of: " + EarlierPeriod.all() + "."));
  }

  /**
   * The codes that rows must have, within the caller's reach.
   *
   * @param asked by dimension, null where a request says nothing
   * @throws ProblemException filter-invalid, branch-out-of-reach
   */
  public SortedMap<Dimension, String> filters(Map<Dimension, String> asked) {
    var filters = new TreeMap<Dimension, String>();
    asked.forEach(
        (dimension, code) -> {
          if (code != null) {
            filters.put(dimension, code(dimension, code));
          }
        });
    var branch = branch(asked.get(Dimension.BRANCH));
    if (branch != null) {
      filters.put(Dimension.BRANCH, branch);
    }
    filters.replaceAll((dimension, code) -> Dimension.kept(code));
    return filters;
  }

  /**
   * The branch that the caller is confined to, or asked for; null for all.
   *
   * @param others roles that see rows here, beside analysts and supervisors
   * @throws ProblemException branch-out-of-reach; branch-missing for a supervisor of no branch
   */
  public String branch(String asked, String... others) {
    var analyst = caller.has(Roles.ANALYST);
    var own = analyst ? caller.branch() : caller.confiningBranch(others);
    if (!BranchScopePolicy.allows(analyst, own, asked)) {
      throw ProblemException.of(
          AnalyticsProblem.BRANCH_OUT_OF_REACH, "You may read the figures of your own branch.");
    }
    return BranchScopePolicy.confinedTo(analyst, own, asked);
  }

  /** The days that a request asks for; the last 30 where it says nothing. */
  public Period period(String from, String to) {
    var last = to == null ? zone.day(clock.instant()) : date("to", to);
    var first = from == null ? last.minusDays(config.usualPeriodDays() - 1L) : date("from", from);
    if (first.isAfter(last)) {
      throw ProblemException.of(AnalyticsProblem.PERIOD_INVALID, "from is after to.")
          .field("from", "is after to", "Exchange from and to.");
    }
    var days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > config.longestPeriodDays()) {
      throw ProblemException.of(
              AnalyticsProblem.PERIOD_TOO_LONG,
              "%d days are asked for, %d are allowed.".formatted(days, config.longestPeriodDays()))
          .field("from", "lies too far before to", "Choose a later day.");
    }
    return new Period(first, last);
  }

  /** How many days of a period are not over yet, today among them; null where all are. */
  public Long unfinishedDays(Period period) {
    var days = period.unfinishedDays(zone.day(clock.instant()));
    return days == 0 ? null : days;
  }

  private static LocalDate date(String field, String text) {
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
        return date;
      }
      throw noDate(field);
    } catch (DateTimeParseException e) {
      throw noDate(field);
    }
  }

  private static ProblemException noDate(String field) {
    return ProblemException.of(AnalyticsProblem.PERIOD_INVALID, field + " is no date of our time.")
        .field(field, "is not a date between 2000 and 2099", "Write it like 2026-11-22.");
  }

  private static List<Dimension> grouping(String groupBy) {
    if (groupBy == null || groupBy.isBlank()) {
      return List.of();
    }
    var names = groupBy.split(",", -1);
    if (names.length > 2) {
      throw noGrouping("groupBy");
    }
    var dimensions =
        Arrays.stream(names)
            .map(name -> Dimension.named(name.strip()).orElseThrow(() -> noGrouping("groupBy")))
            .distinct()
            .toList();
    if (dimensions.size() < names.length) {
      throw noGrouping("groupBy");
    }
    return dimensions;
  }

  private static ProblemException noGrouping(String field) {
    return ProblemException.of(
            AnalyticsProblem.GROUPING_INVALID, field + " is not a grouping of this service.")
        .field(field, "is not one or two different dimensions", "Use: " + Dimension.all() + ".");
  }

  /**
   * A code of a dimension.
   *
   * @throws ProblemException filter-invalid
   */
  public static String code(Dimension dimension, String value) {
    var known = dimension.known();
    if (!known.isEmpty() && !known.contains(value) && !Dimension.UNKNOWN.equals(value)) {
      throw ProblemException.of(
              AnalyticsProblem.FILTER_INVALID, dimension.parameter() + " is no code that there is.")
          .field(
              dimension.parameter(),
              "is not known",
              "Use one of: " + String.join(", ", known) + "; - for those of which none is known.");
    }
    return code(dimension.parameter(), value);
  }

  /** A code that a row may have. */
  public static String code(String field, String value) {
    if (value.isBlank()
        || value.length() > LONGEST_CODE
        || value.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.of(AnalyticsProblem.FILTER_INVALID, field + " is no code.")
          .field(field, "is empty, too long or no text", "Leave it out, or send a code.");
    }
    return value;
  }
}
