package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Opens the draft of a new plan for a finding that the knowledge base lacks an answer, once for
 * each finding. What is to be said to the customer is left to whoever writes it; the owner of the
 * finding is the author, so somebody else reviews and publishes it.
 */
@ApplicationScoped
public class DraftFromFinding {
  private static final Words TO_BE_WRITTEN =
      new Words("（待补充：对客户的答复口径）", "(To be written: what to say to the customer)");

  private final Plans plans;
  private final DraftPlan drafts;
  private final PlanChecks checks;
  private final TellPlans tell;
  private final Today today;

  @Inject
  DraftFromFinding(Plans plans, DraftPlan drafts, PlanChecks checks, TellPlans tell, Today today) {
    this.plans = plans;
    this.drafts = drafts;
    this.checks = checks;
    this.tell = tell;
    this.today = today;
  }

  /**
   * What was found.
   *
   * @param category the plan is filed under, or what took its place
   * @param owner who answers for the measure
   */
  public record Found(
      String findingId, String category, Words title, Words cause, Words measure, String owner) {}

  /**
   * In the current transaction.
   *
   * @return whether a draft was opened now
   * @throws ProblemException invalid-field, labelling-word
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean draft(Found found) {
    if (plans.isDraftedFor(found.findingId())) {
      return false;
    }
    PlanContent content =
        checks.check(
            drafts.begun(
                found.category(),
                found.title(),
                new Cause(found.cause(), found.measure(), List.of(), TO_BE_WRITTEN, null)));
    Instant now = today.now();
    PlanVersion version = drafts.open(content, found.owner(), "Finding " + found.findingId(), now);
    plans.add(new PlanFinding(found.findingId(), version, now));
    tell.drafted(version, found.findingId(), now);
    return true;
  }
}
