package io.redress.analytics.backlog;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the parameters of a request into a question within its bounds and the caller's reach. */
@ApplicationScoped
class AskBacklog {
  @Inject AskFigure askFigure;

  /**
   * @param filters by dimension; null where the request says nothing
   * @throws ProblemException which says which parameter is wrong and how to mend it
   */
  BacklogQuery ask(String from, String to, String groupBy, Map<BacklogDimension, String> filters) {
    return new BacklogQuery(askFigure.period(from, to), grouping(groupBy), filters(filters));
  }

  private SortedMap<BacklogDimension, String> filters(Map<BacklogDimension, String> asked) {
    var filters = new TreeMap<BacklogDimension, String>();
    asked.forEach(
        (dimension, code) -> {
          if (code != null) {
            filters.put(
                dimension,
                dimension
                    .dimension()
                    .map(known -> AskFigure.code(known, code))
                    .orElseGet(() -> AskFigure.code(dimension.parameter(), code)));
          }
        });
    var age = filters.get(BacklogDimension.AGE);
    if (age != null && Age.named(age).isEmpty()) {
      throw ProblemException.of(AnalyticsProblem.FILTER_INVALID, "age is no band of ages.")
          .field("age", "is not known", "Use one of: " + Age.all() + ".");
    }
    var branch = askFigure.branch(filters.get(BacklogDimension.BRANCH));
    if (branch != null) {
      filters.put(BacklogDimension.BRANCH, branch);
    }
    filters.replaceAll((dimension, code) -> Dimension.kept(code));
    return filters;
  }

  private static List<BacklogDimension> grouping(String groupBy) {
    if (groupBy == null || groupBy.isBlank()) {
      return List.of();
    }
    var names = groupBy.split(",", -1);
    var dimensions =
        Arrays.stream(names)
            .map(name -> BacklogDimension.named(name.strip()).orElseThrow(AskBacklog::noGrouping))
            .distinct()
            .toList();
    if (names.length > 2 || dimensions.size() < names.length) {
      throw noGrouping();
    }
    return dimensions;
  }

  private static ProblemException noGrouping() {
    return ProblemException.of(
            AnalyticsProblem.GROUPING_INVALID, "groupBy is not a grouping of the backlog.")
        .field(
            "groupBy",
            "is not one or two different dimensions",
            "Use: " + BacklogDimension.all() + ".");
  }
}
