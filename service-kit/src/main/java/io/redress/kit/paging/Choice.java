package io.redress.kit.paging;

import io.redress.kit.problem.ProblemException;
import java.util.Arrays;

/** What a query parameter chooses among constants. */
public final class Choice {
  private Choice() {}

  /**
   * The constant of this name.
   *
   * @param parameter its name, for the problem
   * @param name {@code null} stays {@code null}
   * @throws ProblemException invalid-field, naming those that there are
   */
  public static <E extends Enum<E>> E of(String parameter, Class<E> type, String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    parameter,
                    "is none of those that there are",
                    "Use one of " + Arrays.toString(type.getEnumConstants()) + "."));
  }
}
