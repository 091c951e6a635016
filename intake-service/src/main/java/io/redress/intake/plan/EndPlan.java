package io.redress.intake.plan;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Gives up a version: before it was in force, or while it is. */
@ApplicationScoped
public class EndPlan {
  private final Plans plans;
  private final ChangePlan changes;
  private final TellPlans tell;
  private final Wording wording;
  private final Today today;

  @Inject
  EndPlan(Plans plans, ChangePlan changes, TellPlans tell, Wording wording, Today today) {
    this.plans = plans;
    this.changes = changes;
    this.tell = tell;
    this.wording = wording;
    this.today = today;
  }

  /**
   * Withdraws a version that was not published.
   *
   * @throws ProblemException not-found, forbidden (another's draft), precondition-required,
   *     precondition-failed, plan-state, labelling-word
   */
  @Transactional
  public void withdraw(PlanChange change, ReasonRequest why) {
    end(change, why, PlanStep.Kind.WITHDRAWN);
  }

  /**
   * Retires the version in force: the plan is not suggested until another version is published.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, plan-state,
   *     labelling-word
   */
  @Transactional
  public void retire(PlanChange change, ReasonRequest why) {
    end(change, why, PlanStep.Kind.RETIRED);
  }

  private void end(PlanChange change, ReasonRequest why, PlanStep.Kind how) {
    wording.require("reason", why.reason());
    ChangePlan.Locked it = changes.lock(change);
    Instant now = today.now();
    if (how == PlanStep.Kind.RETIRED) {
      it.version().retire(now);
      it.plan().published = null;
      tell.retired(it.version());
    } else {
      ofTheirs(it.version(), change.by());
      it.version().withdraw(now);
    }
    changes.did(it.version(), how, change.by().user(), why.reason().strip(), now);
    plans.changed(it.plan());
  }

  private void ofTheirs(PlanVersion version, Editor by) {
    if (!EditorialPolicy.mayWithdraw(by, plans.authors(version))) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, "The draft is somebody else's.");
    }
  }
}
