package io.redress.callback.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Follows the work on repair plans where it is done: a step that was done there is done here. */
@ApplicationScoped
public class FollowRepairWork {
  private static final Logger LOG = Logger.getLogger(FollowRepairWork.class);

  private final ChangeRepair change;
  private final Repairs repairs;
  private final EntityManager entities;

  FollowRepairWork(ChangeRepair change, Repairs repairs, EntityManager entities) {
    this.change = change;
    this.repairs = repairs;
    this.entities = entities;
  }

  /**
   * A step was done. One that is closed already, or whose plan is, stays as it is.
   *
   * @return false when there is no such step
   */
  @Transactional
  public boolean done(String planId, String stepId, String by) {
    if (entities.find(RepairPlan.class, planId) == null) {
      return false;
    }
    RepairPlan plan = repairs.lockPlan(planId, null);
    Optional<RepairStep> found =
        plan.steps.stream().filter(step -> step.id.equals(stepId)).findFirst();
    found.ifPresent(
        step -> {
          if (plan.state == PlanState.OPEN && step.state == StepState.OPEN) {
            change.close(plan, step, StepState.DONE, null, by);
          } else {
            LOG.infof("Step %s of repair %s was closed before it was done", stepId, planId);
          }
        });
    return found.isPresent();
  }
}
