package io.redress.workflow.casefile;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import io.redress.workflow.deadline.CasePause;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.ClockStops;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A supervisor stops the clock to resolve while the case waits for its customer, and lets it run
 * again. All other clocks run on.
 */
@ApplicationScoped
class PauseCase {
  private static final Logger LOG = Logger.getLogger(PauseCase.class);
  private final CaseFiles files;
  private final CaseWork work;
  private final CasePauses pauses;
  private final ClockStops stops;
  private final DueTimes times;
  private final RecountCase recount;
  private final CaseJournal journal;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Zone zone;
  private final Clock clock;

  PauseCase(
      CaseFiles files,
      CaseWork work,
      CasePauses pauses,
      ClockStops stops,
      DueTimes times,
      RecountCase recount,
      CaseJournal journal,
      Idempotency idempotency,
      Wording wording,
      Zone zone,
      Clock clock) {
    this.files = files;
    this.work = work;
    this.pauses = pauses;
    this.stops = stops;
    this.times = times;
    this.recount = recount;
    this.journal = journal;
    this.idempotency = idempotency;
    this.wording = wording;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Stops the clock.
   *
   * @param key the client's own, by which it may repeat the request; or {@code null}
   * @param until when it runs again at the latest; {@code null}: as late as allowed, which is the
   *     service level's time for the customer to answer after the clock stopped
   * @throws ProblemException case-closed, clock-not-running, too-many-pauses, or invalid-field
   */
  PauseView pause(String complaintId, String key, String by, String reason, Instant until) {
    wording.require("reason", reason);
    Object request = List.of(complaintId, reason, String.valueOf(until));
    return work.change(
        () -> {
          String id =
              idempotency
                  .once(key, "pause-case", request, () -> begin(complaintId, by, reason, until).id)
                  .resourceId();
          return PauseView.of(pauses.findById(id), zone);
        });
  }

  private CasePause begin(String complaintId, String by, String reason, Instant until) {
    CaseFile file = open(complaintId);
    if (file.resolvedAt != null) {
      throw ProblemException.of(
          WorkflowProblem.CLOCK_NOT_RUNNING, "The complaint has been answered.");
    }
    if (file.pauses >= CasePauses.MOST) {
      throw ProblemException.of(WorkflowProblem.TOO_MANY_PAUSES, "The case was paused 100 times.");
    }
    Instant now = file.now(clock);
    Instant latest = times.latestEndOfPause(file, pauses.stoppedSince(file, now));
    Instant end = until == null ? latest : until;
    if (!end.isAfter(now) || end.isAfter(latest)) {
      throw ProblemException.invalid(
          "until",
          "must be in the future and at most " + latest,
          "Leave it out to pause as long as is allowed.");
    }
    CasePause pause = stops.pausedBy(file, by, reason, end);
    journal.note(file, "case.paused", Map.of("by", by, "reason", reason));
    recount.recount(file);
    LOG.infof("Case %s is paused", file.caseId);
    return pause;
  }

  /**
   * Lets the clock run again: ends every pause that lasts, also one while the diagram waits for the
   * customer.
   *
   * @throws ProblemException case-closed or not-paused
   */
  void resume(String complaintId, String by) {
    work.change(
        () -> {
          CaseFile file = open(complaintId);
          if (stops.resumedBy(file, by).isEmpty()) {
            throw ProblemException.of(WorkflowProblem.NOT_PAUSED, "The clock is running.");
          }
          journal.note(file, "case.resumed", Map.of("by", by));
          recount.recount(file);
          LOG.infof("Case %s is resumed", file.caseId);
          return null;
        });
  }

  private CaseFile open(String complaintId) {
    CaseFile file = files.locked(complaintId);
    if (!file.isOpen()) {
      throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
    }
    return file;
  }
}
