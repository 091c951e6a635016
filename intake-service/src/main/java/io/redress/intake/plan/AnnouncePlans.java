package io.redress.intake.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells at the start of plans that are in force and were never told of: those that come with the
 * schema, and those that were published by an earlier release. Each is told once, whichever replica
 * does it.
 */
@ApplicationScoped
class AnnouncePlans {
  private static final Logger LOG = Logger.getLogger(AnnouncePlans.class);

  private final Plans plans;
  private final TellPlans tell;

  @Inject
  AnnouncePlans(Plans plans, TellPlans tell) {
    this.plans = plans;
    this.tell = tell;
  }

  void start(@Observes StartupEvent event) {
    announce();
  }

  /** Returns how many plans were told of. */
  int announce() {
    List<PlanNumber> untold = QuarkusTransaction.requiringNew().call(plans::unannounced);
    int told = 0;
    for (PlanNumber plan : untold) {
      told += QuarkusTransaction.requiringNew().call(() -> announce(plan)) ? 1 : 0;
    }
    if (told > 0) {
      LOG.infof("Plans announced: plans=%d", told);
    }
    return told;
  }

  private boolean announce(PlanNumber number) {
    Plan plan = plans.lock(number.value());
    if (plan.published == null) {
      return false;
    }
    PlanVersion version = plans.version(plan, plan.published);
    if (version.announced) {
      return false;
    }
    tell.published(version);
    return true;
  }
}
