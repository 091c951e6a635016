package io.redress.analytics.subscriber;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.AskMonths;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns the parameters of a request into a question within its bounds. */
@ApplicationScoped
public class AskRate {
  private static final Set<String> GROUPS = Set.of("month", "district");
  private static final List<Integer> PER = List.of(10_000, 100_000, 1_000_000);

  @Inject AskMonths askMonths;
  @Inject AskFigure askFigure;

  /**
   * What was asked, checked.
   *
   * @param filters by dimension, null where the request says nothing
   * @throws ProblemException which says which parameter is wrong and how to mend it
   */
  public RateQuery ask(
      String from, String to, String groupBy, String per, Map<Dimension, String> filters) {
    requireAllBranches();
    var by = groups(groupBy);
    return new RateQuery(
        askMonths.period(from, to),
        per(per),
        by.contains("month"),
        by.contains("district"),
        askFigure.filters(filters));
  }

  /**
   * Subscribers are counted by district and not by branch.
   *
   * @throws ProblemException not-by-branch, for whom their token confines to one
   */
  public void requireAllBranches() {
    if (askFigure.branch(null) != null) {
      throw ProblemException.of(
          AnalyticsProblem.NOT_BY_BRANCH,
          "Subscribers are counted by district, and your token names a branch.");
    }
  }

  private static Set<String> groups(String groupBy) {
    if (groupBy == null || groupBy.isBlank()) {
      return Set.of();
    }
    var names = Arrays.stream(groupBy.split(",", -1)).map(String::strip).toList();
    var distinct = new TreeSet<>(names);
    if (names.size() > distinct.size() || !GROUPS.containsAll(distinct)) {
      throw ProblemException.invalid(
          "groupBy", "is not month, district or both", "Send month, district or month,district.");
    }
    return distinct;
  }

  private static int per(String per) {
    if (per == null) {
      return PER.get(0);
    }
    return PER.stream()
        .filter(each -> Integer.toString(each).equals(per))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "per", "is not offered", "Send 10000, 100000 or 1000000."));
  }
}
