package io.redress.workflow.warning;

import java.util.List;

/**
 * Who is told of a warning at which level, and why: 1 the department concerned, 2 its head, 3 the
 * company's leadership.
 */
final class LevelPolicy {
  static final int HIGHEST = 3;

  private static final List<String> ROLES = List.of("team-leader", "head", "company-leadership");

  private LevelPolicy() {}

  /**
   * The role that is told.
   *
   * @throws IllegalArgumentException for a level outside 1..3
   */
  static String role(int level) {
    if (level < 1 || level > HIGHEST) {
      throw new IllegalArgumentException("There is no level " + level + " of a warning");
    }
    return ROLES.get(level - 1);
  }

  /** Whether the level belongs to no department. */
  static boolean isCompany(int level) {
    return level == HIGHEST;
  }

  /** Why: it is new, rose further, or nobody below acknowledged it in time. */
  static String reason(int level, int rises) {
    if (level > 1) {
      return "NOT_ACKNOWLEDGED";
    }
    return rises == 0 ? "RAISED" : "RISEN";
  }
}
