package io.redress.intake.plan;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Puts a reviewed version in force, and supersedes the one that was, in one transaction. Of two
 * drafts that were made of the same version the first one wins: the other does not know what is in
 * force by then.
 */
@ApplicationScoped
public class PublishPlan {
  private final Plans plans;
  private final ChangePlan changes;
  private final TellPlans tell;
  private final Today today;

  @Inject
  PublishPlan(Plans plans, ChangePlan changes, TellPlans tell, Today today) {
    this.plans = plans;
    this.changes = changes;
    this.tell = tell;
    this.today = today;
  }

  /**
   * Publishes.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, plan-state,
   *     plan-own-work, plan-overtaken, plan-out-of-date
   */
  @Transactional
  public void publish(PlanChange change) {
    ChangePlan.Locked it = changes.lock(change);
    Plan plan = it.plan();
    PlanVersion version = it.version();
    Instant now = today.now();
    String by = change.by().user();
    changes.independent(version, change.by());
    version.publish(by, now);
    if (!Objects.equals(plan.published, version.basedOn)) {
      throw ProblemException.of(
          IntakeProblem.PLAN_OVERTAKEN,
          "Since it was drafted, another version was published or retired: %s was made on %s, and %s is in force."
              .formatted(version.version, said(version.basedOn), said(plan.published)));
    }
    inTime(plan, version.content, today.day());
    if (plan.published != null) {
      PlanVersion former = plans.version(plan, plan.published);
      former.supersede(now);
      changes.did(former, PlanStep.Kind.SUPERSEDED, by, null, now);
      tell.superseded(former);
    }
    plan.published = version.version;
    changes.did(version, PlanStep.Kind.PUBLISHED, by, null, now);
    tell.published(version);
    plans.changed(plan);
  }

  private static void inTime(Plan plan, PlanContent content, LocalDate day) {
    ProblemException late =
        ProblemException.of(IntakeProblem.PLAN_OUT_OF_DATE, "Its dates do not allow it today.");
    Validity validity = ValidityPolicy.of(content, day);
    if (validity == Validity.EXPIRED) {
      late.field("validUntil", "is over", "Draft it with a later day.");
    }
    if (validity == Validity.UPCOMING && plan.published != null) {
      late.field(
          "validFrom",
          "has not come, and the version in force would be superseded now",
          "Publish it on that day, or draft it with an earlier one.");
    }
    if (ValidityPolicy.isStale(content, day)) {
      late.field("reviewBy", "is over", "Draft it with a later day.");
    }
    if (!ValidityPolicy.expiredRules(content, day).isEmpty()) {
      late.field("causes", "have a rule that is no longer valid", "Name the rule that is.");
    }
    if (!late.errors().isEmpty()) {
      throw late;
    }
  }

  private static String said(Integer version) {
    return version == null ? "none" : version.toString();
  }
}
