package io.redress.workflow.repair;

import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.repair.RepairWork.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Says that a step of a repair plan was done; the plan hears of it by an event. */
@ApplicationScoped
class DoRepairWork {
  private static final Logger LOG = Logger.getLogger(DoRepairWork.class);

  private final ReadRepairWork read;
  private final RepairWorks works;
  private final RepairRun run;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  DoRepairWork(
      ReadRepairWork read,
      RepairWorks works,
      RepairRun run,
      Outbox outbox,
      Caller caller,
      Clock clock) {
    this.read = read;
    this.works = works;
    this.run = run;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * It was done. The same person once more changes nothing.
   *
   * @param ifMatch the version that the caller looked at, or {@code null}
   * @throws ProblemException no-such-repair-work, branch-missing, repair-work-ended,
   *     precondition-failed; forbidden for others than who is to do it, heads and supervisors
   */
  @Transactional
  void done(String stepId, String ifMatch) {
    read.visible(stepId);
    RepairWork work = works.locked(stepId);
    String by = caller.user();
    if (work.state == State.DONE && by.equals(work.endedBy)) {
      return;
    }
    if (Versions.expected(ifMatch).isPresent()) {
      Versions.require(ifMatch, work.version);
    }
    if (!work.isOf(by, caller.roles()) && !caller.has(Roles.HEAD) && !caller.supervises()) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "This is to be done by " + work.owner + ".");
    }
    if (!work.isOpen()) {
      throw ProblemException.of(
          WorkflowProblem.REPAIR_WORK_ENDED, "Its state is " + work.state + ".");
    }
    work.end(State.DONE, by, clock.instant());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("complaintId", work.complaintId);
    event.put("ticketNumber", work.ticketNumber);
    event.put("planId", work.planId);
    event.put("stepId", stepId);
    event.put("kind", work.kind);
    event.put("by", by);
    event.put("at", work.endedAt.toString());
    outbox.append(work.complaintId, "repairWork.done", event);
    run.deliver(work.processInstanceId, RepairRun.ENDED);
    LOG.infof("Step %s of repair %s is done", stepId, work.planId);
  }
}
