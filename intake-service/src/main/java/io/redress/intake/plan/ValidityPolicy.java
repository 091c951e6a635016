package io.redress.intake.plan;

import java.time.LocalDate;
import java.util.List;

/** What the dates of a plan mean on a day. The last day of anything still belongs to it. */
public final class ValidityPolicy {
  private ValidityPolicy() {}

  public static Validity of(PlanContent content, LocalDate day) {
    if (content.validFrom() != null && day.isBefore(content.validFrom())) {
      return Validity.UPCOMING;
    }
    return isOver(content.validUntil(), day) ? Validity.EXPIRED : Validity.CURRENT;
  }

  /** Whether somebody should have looked it through again. */
  public static boolean isStale(PlanContent content, LocalDate day) {
    return isOver(content.reviewBy(), day);
  }

  /** The rules it rests on that are no longer valid. */
  public static List<PlanContent.Rule> expiredRules(PlanContent content, LocalDate day) {
    return content.causes().stream()
        .map(PlanContent.Cause::rule)
        .filter(rule -> rule != null && isOver(rule.validUntil(), day))
        .toList();
  }

  private static boolean isOver(LocalDate last, LocalDate day) {
    return last != null && day.isAfter(last);
  }
}
