package io.redress.workflow.repair;

import io.redress.workflow.repair.RepairWork.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Follows the repair plans of the callback service: each step is work from its planning to its end,
 * one process for each, however often it is told of.
 */
@ApplicationScoped
public class FollowRepair {
  private static final Logger LOG = Logger.getLogger(FollowRepair.class);

  private final RepairWorks works;
  private final RepairRun run;
  private final Clock clock;

  FollowRepair(RepairWorks works, RepairRun run, Clock clock) {
    this.works = works;
    this.run = run;
    this.clock = clock;
  }

  /**
   * A plan.
   *
   * @param branch {@code null} where none is known
   */
  public record Plan(String planId, String complaintId, String ticketNumber, String branch) {}

  /**
   * A step of a plan.
   *
   * @param owner a role or a user name
   */
  public record Step(String stepId, String kind, String owner, LocalDate dueOn) {}

  /** Steps were planned. */
  @Transactional
  public void planned(Plan plan, List<Step> steps) {
    for (Step step : steps) {
      if (works.lockedIfPresent(step.stepId()).isEmpty()) {
        start(plan, step);
      }
    }
  }

  private void start(Plan plan, Step step) {
    RepairWork work = new RepairWork();
    work.stepId = step.stepId();
    work.planId = plan.planId();
    work.complaintId = plan.complaintId();
    work.ticketNumber = plan.ticketNumber();
    work.branch = plan.branch();
    work.kind = step.kind();
    work.owner = step.owner();
    work.dueOn = step.dueOn();
    work.plannedAt = clock.instant();
    works.persistAndFlush(work);
    work.startedOn(run.start(work.stepId));
    LOG.infof("Step %s of repair %s is tracked", work.stepId, work.planId);
  }

  /**
   * A step was given to somebody, moved to another day, or closed. Its plan's word stands, also
   * where it was done here at the same time.
   *
   * @param state OPEN, DONE or SKIPPED
   */
  @Transactional
  public void changed(Step step, String state, Instant at) {
    RepairWork work = works.lockedIfPresent(step.stepId()).orElse(null);
    if (work == null) {
      LOG.infof("Step %s of a repair is not tracked here", step.stepId());
      return;
    }
    State now = State.valueOf(state);
    if (!work.isOpen()) {
      work.state = now == State.OPEN ? work.state : now;
    } else if (now != State.OPEN) {
      end(work, now, at);
    } else {
      work.owner = step.owner();
      if (!work.dueOn.equals(step.dueOn())) {
        work.dueOn = step.dueOn();
        work.level = 0;
        run.deliver(work.processInstanceId, RepairRun.MOVED);
      }
    }
  }

  /** A plan came to its end: what is open of it is given up. */
  @Transactional
  public void planEnded(String planId, Instant at) {
    works.openOf(planId).stream()
        .map(works::locked)
        .filter(RepairWork::isOpen)
        .forEach(work -> end(work, State.CANCELLED, at));
  }

  private void end(RepairWork work, State with, Instant at) {
    work.end(with, null, at);
    run.deliver(work.processInstanceId, RepairRun.ENDED);
  }
}
