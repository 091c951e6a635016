package io.redress.intake.plan;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Reviews a draft: by somebody who wrote no word of it. */
@ApplicationScoped
public class ReviewPlan {
  private final Plans plans;
  private final ChangePlan changes;
  private final Wording wording;
  private final Today today;

  @Inject
  ReviewPlan(Plans plans, ChangePlan changes, Wording wording, Today today) {
    this.plans = plans;
    this.changes = changes;
    this.wording = wording;
    this.today = today;
  }

  /**
   * Approves a draft, or sends a draft or a reviewed version back to its authors.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, plan-state,
   *     plan-own-work, invalid-field (no reason to send back), labelling-word
   */
  @Transactional
  public void review(PlanChange change, ReviewRequest review) {
    String reason = Words.filled(review.reason());
    if (!review.approved() && reason == null) {
      throw ProblemException.invalid("reason", "is missing", "Say what the authors are to change.");
    }
    wording.require("reason", reason);
    ChangePlan.Locked it = changes.lock(change);
    changes.independent(it.version(), change.by());
    Instant now = today.now();
    if (review.approved()) {
      it.version().review(change.by().user(), now);
      changes.did(it.version(), PlanStep.Kind.REVIEWED, change.by().user(), reason, now);
    } else {
      it.version().sendBack(now);
      changes.did(it.version(), PlanStep.Kind.SENT_BACK, change.by().user(), reason, now);
    }
    plans.changed(it.plan());
  }
}
