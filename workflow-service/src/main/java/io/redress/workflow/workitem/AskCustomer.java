package io.redress.workflow.workitem;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.masking.Masking;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.RecountCase;
import io.redress.workflow.deadline.CasePause;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.ClockStops;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Somebody at work on an item asks the customer. The item stays with them; the clock to resolve
 * stands still until the customer answers, at most as long as the service level gives them.
 */
@ApplicationScoped
class AskCustomer {
  private static final int LONGEST_IN_EVENT = 500;

  private final ChangeWorkItem change;
  private final CasePauses pauses;
  private final ClockStops stops;
  private final DueTimes times;
  private final RecountCase recount;
  private final CaseJournal journal;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Clock clock;

  AskCustomer(
      ChangeWorkItem change,
      CasePauses pauses,
      ClockStops stops,
      DueTimes times,
      RecountCase recount,
      CaseJournal journal,
      Idempotency idempotency,
      Wording wording,
      Clock clock) {
    this.change = change;
    this.pauses = pauses;
    this.stops = stops;
    this.times = times;
    this.recount = recount;
    this.journal = journal;
    this.idempotency = idempotency;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @param key the client's own, by which it may repeat the request; or {@code null}
   * @return the time in which the case waits for the answer; the same when asked again
   * @throws ProblemException clock-not-running, customer-asked-already, too-many-pauses, and what
   *     keeps the worker from working on the item
   */
  CasePause ask(String id, Worker worker, String key, String question) {
    wording.require("question", question);
    return change.change(
        id,
        worker,
        OptionalLong.empty(),
        (file, item) -> {
          change.mayWork(file, item, worker);
          change.freeFor(item, worker);
          String asked =
              idempotency
                  .once(
                      key,
                      "ask-customer",
                      List.of(id, question),
                      () -> ask(file, worker.user(), question).id)
                  .resourceId();
          return pauses.findById(asked);
        });
  }

  private CasePause ask(CaseFile file, String by, String question) {
    if (file.resolvedAt != null) {
      throw ProblemException.of(
          WorkflowProblem.CLOCK_NOT_RUNNING, "The complaint has been answered.");
    }
    Instant now = file.now(clock);
    if (pauses.lasting(file, now).stream()
        .anyMatch(pause -> pause.kind == CasePause.Kind.CUSTOMER_ASKED)) {
      throw ProblemException.of(
          WorkflowProblem.CUSTOMER_ASKED_ALREADY, "The customer has not answered yet.");
    }
    if (file.pauses >= CasePauses.MOST) {
      throw ProblemException.of(WorkflowProblem.TOO_MANY_PAUSES, "The case was paused 100 times.");
    }
    Instant until = times.latestEndOfPause(file, pauses.stoppedSince(file, now));
    if (!until.isAfter(now)) {
      throw ProblemException.of(
          WorkflowProblem.CLOCK_NOT_RUNNING, "The clock has stood still for as long as it may.");
    }
    file.informedAt = now;
    CasePause pause = stops.askedFromAnItem(file, by, until);
    String masked = Masking.text(question);
    journal
        .fact(file, "customer.asked")
        .with("round", file.round)
        .with(
            "question",
            masked.length() <= LONGEST_IN_EVENT
                ? masked
                : masked.substring(0, LONGEST_IN_EVENT - 1) + "…")
        .with("dueAt", until)
        .with("at", now)
        .record();
    recount.recount(file);
    return pause;
  }
}
