package io.redress.analytics.figure;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Collection;
import java.util.Set;

/**
 * A misspelt parameter is refused: {@code form=2026-01-01} must not quietly answer for another
 * period.
 */
public final class KnownParameters {
  private static final int SHOWN = 40;

  private KnownParameters() {}

  public static void require(Set<String> known, Collection<String> sent) {
    sent.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.of(
                      AnalyticsProblem.PARAMETER_UNKNOWN, "A query parameter is not known here.")
                  .field(
                      shown(name),
                      "is not known",
                      "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".");
            });
  }

  private static String shown(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) : plain;
  }
}
