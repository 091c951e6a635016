package io.redress.analytics.launch;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * No plan, no launch: what must be there before something comes to the market, and what is missing.
 */
public final class AuditPolicy {
  private AuditPolicy() {}

  /**
   * What is missing, in a fixed order; empty when nothing is.
   *
   * @param plan the version in force of the plan that is named; empty when none is
   * @param today after the date of the launch the plan must be usable today
   */
  public static Set<Missing> missing(
      LaunchContent launch, Optional<PlanInForce> plan, LocalDate today) {
    var missing = EnumSet.noneOf(Missing.class);
    add(missing, Missing.OWNER, launch.owner() == null);
    add(missing, Missing.DATE, launch.date() == null);
    add(missing, Missing.EXPECTATION, launch.expected() == null);
    add(missing, Missing.CATEGORIES, launch.categories().isEmpty());
    add(missing, Missing.PLAN, launch.plan() == null);
    add(missing, Missing.PLAN_NOT_IN_FORCE, launch.plan() != null && plan.isEmpty());
    var day = launch.date() == null || launch.date().isBefore(today) ? today : launch.date();
    plan.ifPresent(known -> check(missing, launch, known, day));
    return missing;
  }

  private static void check(
      Set<Missing> missing, LaunchContent launch, PlanInForce plan, LocalDate day) {
    add(
        missing,
        Missing.PLAN_NOT_VALID,
        begins(plan.validFrom(), day) || ends(plan.validUntil(), day));
    add(missing, Missing.PLAN_STALE, ends(plan.reviewBy(), day));
    add(missing, Missing.PLAN_RULE_EXPIRED, ends(plan.rulesUntil(), day));
    add(
        missing,
        Missing.PLAN_OTHER_CATEGORIES,
        !launch.categories().stream().allMatch(plan::isFor));
  }

  private static boolean begins(LocalDate first, LocalDate after) {
    return first != null && first.isAfter(after);
  }

  private static boolean ends(LocalDate last, LocalDate before) {
    return last != null && last.isBefore(before);
  }

  private static void add(Set<Missing> missing, Missing one, boolean is) {
    if (is) {
      missing.add(one);
    }
  }
}
