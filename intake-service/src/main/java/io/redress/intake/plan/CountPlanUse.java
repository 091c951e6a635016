package io.redress.intake.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Feeds back how plans do: counts that one was used for an answer, and whether it fitted. */
@ApplicationScoped
public class CountPlanUse {
  private final Plans plans;
  private final PlanUses uses;
  private final Event<PlanUsed> facts;

  @Inject
  CountPlanUse(Plans plans, PlanUses uses, Event<PlanUsed> facts) {
    this.plans = plans;
    this.uses = uses;
    this.facts = facts;
  }

  /**
   * Counts, in the current transaction. An answer that names no version is counted for the one in
   * force, or the latest where none is.
   *
   * @param fitted {@code null} when nobody said
   * @return the version it was counted for, as answers name it; empty when there is no such version
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<String> count(PlanReference used, Boolean fitted) {
    return plans
        .find(used.number())
        .map(plan -> versionOf(plan, used))
        .filter(version -> version > 0)
        .map(
            version -> {
              uses.count(used.number(), version, fitted);
              facts.fire(new PlanUsed(used.number(), version, fitted));
              return new PlanReference(used.number(), version).value();
            });
  }

  private static int versionOf(Plan plan, PlanReference used) {
    if (used.version() == null) {
      return plan.published == null ? plan.latest : plan.published;
    }
    return used.version() <= plan.latest ? used.version() : 0;
  }
}
