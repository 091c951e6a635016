package io.redress.analytics.comparison;

import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Compares two shares: groups that the caller counted, or a figure over two selections. */
@ApplicationScoped
public class CompareShares {
  @Inject CompareGroups compareGroups;
  @Inject CompareSelections compareSelections;

  /**
   * Whichever of the two is asked for. Keeps nothing.
   *
   * @throws ProblemException when it is neither or both, or the two cannot be compared
   */
  public ComparisonView compare(ComparisonRequest asked) {
    if (asked.groups() != null && asked.figure() == null) {
      refuse("first", asked.first());
      refuse("second", asked.second());
      return compareGroups.compare(asked);
    }
    refuse("groups", asked.groups());
    require("figure", asked.figure());
    require("first", asked.first());
    require("second", asked.second());
    return compareSelections.compare(asked);
  }

  private static void require(String field, Object value) {
    if (value == null) {
      throw ProblemException.invalid(
          field, "is missing", "Send groups, or figure with first and second.");
    }
  }

  private static void refuse(String field, Object value) {
    if (value != null) {
      throw ProblemException.invalid(
          field,
          "does not belong to this kind of comparison",
          "Send groups, or figure with first and second, not both.");
    }
  }
}
