package io.redress.kit.paging;

import io.redress.kit.problem.ProblemException;

/** How many items a page holds. */
public final class Limit {
  /** Without a wish of the client. */
  public static final int DEFAULT = 50;

  /** At most, whatever the client wishes: the cost of one request is bounded. */
  public static final int MAX = 200;

  private Limit() {}

  /**
   * The page size for a request: the wish, {@link #DEFAULT} without one, {@link #MAX} at most.
   *
   * @throws ProblemException invalid-field when the wish is below 1
   */
  public static int of(Integer requested) {
    if (requested == null) {
      return DEFAULT;
    }
    if (requested < 1) {
      throw ProblemException.invalid(
          "limit", "must be 1 or more", "Send a number from 1 to " + MAX + ".");
    }
    return Math.min(requested, MAX);
  }
}
