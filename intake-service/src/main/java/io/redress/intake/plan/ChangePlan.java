package io.redress.intake.plan;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/** What all changes to plans have in common: under the plan's lock, with a line in its history. */
@ApplicationScoped
class ChangePlan {
  /** A version whose plan is locked. */
  record Locked(Plan plan, PlanVersion version) {}

  private final Plans plans;
  private final Event<PlanStepped> facts;

  @Inject
  ChangePlan(Plans plans, Event<PlanStepped> facts) {
    this.plans = plans;
    this.facts = facts;
  }

  /**
   * Locks the plan and reads the version that is to be changed.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed
   */
  Locked lock(PlanChange change) {
    Plan plan = plans.lock(change.id());
    PlanVersion version = plans.version(plan, change.version());
    Versions.require(change.ifMatch(), version.revision);
    return new Locked(plan, version);
  }

  /**
   * Insists that the editor wrote no word of the version.
   *
   * @throws ProblemException plan-own-work
   */
  void independent(PlanVersion version, Editor by) {
    independent(
        plans.authors(version),
        by,
        "You wrote at least a part of %s/%d.".formatted(version.number(), version.version));
  }

  void independent(Collection<String> authors, Editor by, String detail) {
    if (!EditorialPolicy.isIndependent(by, authors)) {
      throw ProblemException.of(IntakeProblem.PLAN_OWN_WORK, detail);
    }
  }

  /** Writes down what was done. */
  void did(PlanVersion version, PlanStep.Kind kind, String by, String reason, Instant now) {
    plans.add(new PlanStep(version, kind, by, reason, now));
    facts.fire(new PlanStepped(version.number(), version.version, kind));
  }
}
