package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Checks a case that is proposed for a plan as the plan itself will be. */
@ApplicationScoped
public class CheckCase {
  private final Plans plans;
  private final PlanChecks checks;

  @Inject
  CheckCase(Plans plans, PlanChecks checks) {
    this.plans = plans;
    this.checks = checks;
  }

  /**
   * Checks, in the current transaction.
   *
   * @param plan as it was written, or {@code null} for a new one
   * @param title of a new plan, else {@code null}
   * @return the plan's number, or {@code null} for a new one
   * @throws ProblemException invalid-field, labelling-word
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlanNumber check(String plan, Words title, Cause cause) {
    if ((plan == null) == (title == null)) {
      throw ProblemException.invalid(
          plan == null ? "title" : "plan",
          "goes with a new plan, and only with one",
          "Send the number of the plan that the case belongs to, or the title of a new one.");
    }
    checks.checkCase(title, cause);
    if (plan == null) {
      return null;
    }
    return PlanNumber.parse(plan)
        .filter(number -> plans.find(number).isPresent())
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "plan", "is no plan", "Send its number as lists show it, P-000123."));
  }
}
