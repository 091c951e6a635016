package io.redress.analytics.figure;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A misspelt parameter is refused: {@code form=2026-01-01} must not quietly answer for another
 * period. So is one that is sent twice: {@code tier=VIP&tier=ORDINARY} must not quietly answer for
 * one of the two.
 */
public final class KnownParameters {
  private static final int SHOWN = 40;

  private KnownParameters() {}

  /**
   * @param sent of the request, with what it says of each
   * @throws ProblemException parameter-unknown, invalid-field
   */
  public static void require(Set<String> known, Map<String, List<String>> sent) {
    sent.keySet().stream()
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
    sent.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            throw ProblemException.invalid(name, "is sent twice", "Send it once.");
          }
        });
  }

  private static String shown(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) : plain;
  }
}
