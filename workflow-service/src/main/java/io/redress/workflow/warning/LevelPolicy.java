package io.redress.workflow.warning;

import java.util.List;
import java.util.Set;

/**
 * Who is told at which level, and why: 1 the department concerned, 2 its head, 3 the company's
 * leadership. A diagram that has other levels names the role of each, up to level 9.
 */
public final class LevelPolicy {
  /** Everybody who can be told: those of the usual levels first. */
  public static final List<String> ROLES =
      List.of("team-leader", "head", "company-leadership", "supervisor");

  private static final int USUAL = 3;
  private static final int HIGHEST = 9;
  private static final Set<String> OF_DEPARTMENTS = Set.of("team-leader", "head");

  private LevelPolicy() {}

  /** Whether a level has a role without a diagram naming it. */
  public static boolean isUsual(int level) {
    return level >= 1 && level <= USUAL;
  }

  /**
   * The role that is told at a usual level.
   *
   * @throws IllegalArgumentException for a level outside 1..3
   */
  public static String role(int level) {
    if (!isUsual(level)) {
      throw new IllegalArgumentException("There is no level " + level + " without a role");
    }
    return ROLES.get(level - 1);
  }

  /**
   * Insists that a role can be told at a level.
   *
   * @throws IllegalArgumentException for a level outside 1..9, or a role that nobody is told by
   */
  public static void require(int level, String role) {
    if (level < 1 || level > HIGHEST || !ROLES.contains(role)) {
      throw new IllegalArgumentException("Nobody is told as " + role + " at level " + level);
    }
  }

  /** Whether the role is told in no department, but for the company. */
  static boolean isCompany(String role) {
    return !OF_DEPARTMENTS.contains(role);
  }

  /** Why: it is new, rose further, or nobody below acknowledged it in time. */
  static String reason(int level, int rises) {
    if (level > 1) {
      return "NOT_ACKNOWLEDGED";
    }
    return rises == 0 ? "RAISED" : "RISEN";
  }
}
