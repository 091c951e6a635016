package io.redress.analytics.comparison;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares two groups whose counts the caller brings. */
@ApplicationScoped
public class CompareGroups {
  /**
   * @throws ProblemException when a group is no share, or neither was counted
   */
  public ComparisonView compare(ComparisonRequest asked) {
    var first = share(asked.groups().get(0), "groups[0]");
    var second = share(asked.groups().get(1), "groups[1]");
    if (first instanceof KnownShare && second instanceof KnownShare) {
      throw ProblemException.of(
              AnalyticsProblem.NOTHING_COUNTED, "Both groups are shares without counts.")
          .field("groups", "has no counts", "Send numerator and denominator of one of them.");
    }
    var confidence = asked.confidence().doubleValue();
    return ComparisonView.of(
        List.of(
            ComparedGroupView.of(asked.groups().get(0).name(), first, confidence),
            ComparedGroupView.of(asked.groups().get(1).name(), second, confidence)),
        ShareComparison.of(first, second, confidence),
        asked.confidence());
  }

  private static Share share(ComparedGroupRequest group, String field) {
    if (group.share() != null) {
      if (group.numerator() != null || group.denominator() != null) {
        throw ProblemException.invalid(
            field + ".share", "stands beside counts", "Send the share or the counts, not both.");
      }
      return new KnownShare(group.share().doubleValue());
    }
    if (group.numerator() == null || group.denominator() == null) {
      throw ProblemException.invalid(
          field + (group.numerator() == null ? ".numerator" : ".denominator"),
          "is missing",
          "Send numerator and denominator, or the share alone.");
    }
    if (group.numerator() > group.denominator()) {
      throw ProblemException.invalid(
          field + ".numerator",
          "is greater than the denominator",
          "Send how many counted, out of all of the denominator.");
    }
    return new CountedShare(group.numerator(), group.denominator());
  }
}
