package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Writes plans: a new one, a new version of one, or a draft anew. A draft changes nothing of what
 * is in force. Several drafts of a plan may be under way.
 */
@ApplicationScoped
public class DraftPlan {
  private final Plans plans;
  private final ChangePlan changes;
  private final PlanChecks checks;
  private final Idempotency idempotency;
  private final PlanSettings settings;
  private final Today today;

  @Inject
  DraftPlan(
      Plans plans,
      ChangePlan changes,
      PlanChecks checks,
      Idempotency idempotency,
      PlanSettings settings,
      Today today) {
    this.plans = plans;
    this.changes = changes;
    this.checks = checks;
    this.idempotency = idempotency;
    this.settings = settings;
    this.today = today;
  }

  /**
   * A new plan with its first version as a draft.
   *
   * @param key idempotency key, or {@code null}
   * @return the number of the plan
   * @throws ProblemException invalid-field, labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  public String create(String key, PlanContent content, Editor by) {
    PlanContent checked = checks.check(content);
    return idempotency
        .once(
            key,
            "createPlan",
            content,
            () -> open(checked, by.user(), null, today.now()).number().value())
        .resourceId();
  }

  /**
   * A new version of a plan as a draft, based on the version that is in force now.
   *
   * @return the version
   * @throws ProblemException not-found, invalid-field, labelling-word, or what {@link Idempotency}
   *     refuses
   */
  @Transactional
  public int createVersion(String key, String id, PlanContent content, Editor by) {
    PlanContent checked = checks.check(content);
    return Integer.parseInt(
        idempotency
            .once(
                key,
                "createPlanVersion:" + PlanNumber.parse(id).map(PlanNumber::value).orElse(""),
                content,
                () ->
                    String.valueOf(
                        draft(plans.lock(id), checked, by.user(), null, today.now()).version))
            .resourceId());
  }

  /**
   * Writes a draft anew; whoever does is one of its authors from now on.
   *
   * @throws ProblemException not-found, invalid-field, labelling-word, precondition-required,
   *     precondition-failed, plan-state
   */
  @Transactional
  public void rewrite(PlanChange change, PlanContent content) {
    PlanContent checked = checks.check(content);
    ChangePlan.Locked it = changes.lock(change);
    Instant now = today.now();
    it.version().rewrite(checked, now);
    changes.did(it.version(), PlanStep.Kind.REWRITTEN, change.by().user(), null, now);
    plans.changed(it.plan());
  }

  /** What a new plan with one cause begins with; to be checked. */
  PlanContent begun(String category, Words title, Cause cause) {
    return new PlanContent(
        List.of(checks.filedUnder(category)),
        title,
        List.of(cause),
        null,
        null,
        today.day().plusDays(settings.reviewAfter().toDays()));
  }

  /**
   * Opens a new plan with its first version as a draft, in the current transaction.
   *
   * @param content checked
   * @param reason for its history, or {@code null}
   */
  PlanVersion open(PlanContent content, String author, String reason, Instant now) {
    Plan plan = new Plan(author, now);
    plans.add(plan);
    return draft(plan, content, author, reason, now);
  }

  private PlanVersion draft(
      Plan plan, PlanContent content, String author, String reason, Instant now) {
    PlanVersion version = new PlanVersion(plan, content, author, now);
    plans.add(version);
    changes.did(version, PlanStep.Kind.DRAFTED, author, reason, now);
    plans.changed(plan);
    return version;
  }
}
