package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Takes the words of a proposal out of the draft that it became, when the customer whose ticket
 * they stem from is erased, and withdraws the draft. What is or was in force stays: others reviewed
 * and published it. So does a draft that was written anew in other words.
 */
@ApplicationScoped
public class EraseDraft {
  private final Plans plans;
  private final ChangePlan changes;

  @Inject
  EraseDraft(Plans plans, ChangePlan changes) {
    this.plans = plans;
    this.changes = changes;
  }

  /**
   * Erases, in the current transaction, which holds the lock of the plan from here on. Done again
   * it changes nothing.
   *
   * @param draft what the proposal became, with its version
   * @param title of a new plan as it was proposed, or {@code null}
   * @param by who the history of the plan names
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(PlanReference draft, Words title, Cause cause, String by, Instant now) {
    Plan plan = plans.lock(draft.number().value());
    PlanVersion version = plans.version(plan, draft.version());
    if (version.wasInForce()) {
      return;
    }
    PlanContent left = proposed(plan, version, title, cause).in(version.content);
    if (left.equals(version.content)) {
      return;
    }
    if (version.erase(left, now)) {
      changes.did(version, PlanStep.Kind.WITHDRAWN, by, null, now);
    }
    plans.changed(plan);
  }

  /** Without what the version was made from: it was in force before anybody proposed anything. */
  private ErasedWords proposed(Plan plan, PlanVersion version, Words title, Cause cause) {
    ErasedWords proposed = new ErasedWords(title, List.of(cause));
    if (version.basedOn == null) {
      return proposed;
    }
    PlanContent known = plans.version(plan, version.basedOn).content;
    return proposed.without(new ErasedWords(known.title(), known.causes()));
  }
}
