package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a proposed case into a draft: of a new plan, or of the next version of a known one. Its
 * author is who proposed it; the owner who accepts it may publish it once it was reviewed.
 */
@ApplicationScoped
public class AcceptCase {
  private final Plans plans;
  private final ChangePlan changes;
  private final PlanChecks checks;
  private final DraftPlan drafts;
  private final Today today;

  @Inject
  AcceptCase(Plans plans, ChangePlan changes, PlanChecks checks, DraftPlan drafts, Today today) {
    this.plans = plans;
    this.changes = changes;
    this.checks = checks;
    this.drafts = drafts;
    this.today = today;
  }

  /**
   * What was proposed.
   *
   * @param plan the plan that it belongs to, or {@code null} for a new one
   * @param title of a new plan
   * @param category a new plan is filed under, or what took its place
   */
  public record Proposed(
      PlanNumber plan, Words title, String category, Cause cause, String proposer) {}

  /**
   * The draft that it became, in the current transaction.
   *
   * @throws ProblemException plan-own-work (the owner's own proposal), not-found, conflict (the
   *     plan has all the causes that it can have), invalid-field, labelling-word
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlanReference accept(Proposed proposed, Editor owner) {
    changes.independent(List.of(proposed.proposer()), owner, "It is your own proposal.");
    Instant now = today.now();
    Plan plan =
        proposed.plan() == null ? created(proposed, now) : plans.lock(proposed.plan().value());
    PlanContent content =
        proposed.plan() == null
            ? drafts.begun(proposed.category(), proposed.title(), proposed.cause())
            : extended(plan, proposed.cause());
    PlanVersion version = new PlanVersion(plan, checks.check(content), proposed.proposer(), now);
    plans.add(version);
    changes.did(version, PlanStep.Kind.PROPOSED, proposed.proposer(), null, now);
    changes.did(version, PlanStep.Kind.ACCEPTED, owner.user(), null, now);
    plans.changed(plan);
    return new PlanReference(plan.number(), version.version);
  }

  private Plan created(Proposed proposed, Instant now) {
    Plan plan = new Plan(proposed.proposer(), now);
    plans.add(plan);
    return plan;
  }

  private PlanContent extended(Plan plan, Cause cause) {
    PlanContent known =
        plans.version(plan, plan.published == null ? plan.latest : plan.published).content;
    if (known.causes().size() >= PlanContent.MOST_CAUSES) {
      throw ProblemException.of(
          CommonProblem.CONFLICT,
          "The plan %s has %d causes already.".formatted(plan.number(), PlanContent.MOST_CAUSES));
    }
    return new PlanContent(
        known.categories().stream().map(checks::filedUnder).distinct().toList(),
        known.title(),
        Stream.concat(known.causes().stream(), Stream.of(cause)).toList(),
        known.validFrom(),
        known.validUntil(),
        known.reviewBy());
  }
}
