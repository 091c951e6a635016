package io.redress.intake.plan;

import io.redress.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the parameters of a list. */
final class PlanFilters {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int LONGEST_SEARCH = 200;

  private PlanFilters() {}

  /**
   * Reads.
   *
   * @throws ProblemException invalid-field
   */
  static PlanFilter read(String search, String category, String status) {
    if (search != null && search.length() > LONGEST_SEARCH) {
      throw ProblemException.invalid(
          "q", "is longer than " + LONGEST_SEARCH, "Search for fewer words.");
    }
    if (category != null && !CODE.matcher(category).matches()) {
      throw ProblemException.invalid(
          "category", "is not a code", "Send one code, as GET /categories shows it.");
    }
    return new PlanFilter(
        search == null || search.isBlank() ? null : search, category, status(status));
  }

  private static PlanStatus status(String value) {
    if (value == null) {
      return PlanStatus.PUBLISHED;
    }
    return Arrays.stream(PlanStatus.values())
        .filter(status -> status.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "status",
                    "is not a status",
                    "Send one of " + Arrays.toString(PlanStatus.values()) + "."));
  }
}
