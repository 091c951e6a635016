package io.redress.intake.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what customers were promised, from what the workflow tells of its deadlines, callbacks and
 * closings. Events may come twice and in any order: the same ones leave the same rows. Callers hold
 * the lock of the complaint, the first report of its issue.
 */
@ApplicationScoped
public class KeepPromises {
  private static final Map<String, PromiseKind> PROMISED =
      Map.of(
          "firstContact", PromiseKind.FIRST_CONTACT,
          "progress", PromiseKind.PROGRESS,
          "resolve", PromiseKind.ANSWER);

  /** Waits for the callback's answer, and for the customer's. */
  private static final String CALLBACK_WAIT = "callbackWait";

  private static final String CUSTOMER_ANSWER = "customerAnswer";

  private final Promises promises;
  private final Asks asks;

  @Inject
  KeepPromises(Promises promises, Asks asks) {
    this.promises = promises;
    this.asks = asks;
  }

  /** The clocks whose deadlines matter to a customer; those of all others need not be told. */
  public static Set<String> clocks() {
    return Set.of("firstContact", "progress", "resolve", CALLBACK_WAIT, CUSTOMER_ANSWER);
  }

  /** A whole deadline was set, met, breached or cancelled. */
  @Transactional
  public void deadline(String complaintId, Deadline deadline) {
    PromiseKind kind = PROMISED.get(deadline.clock());
    if (kind != null) {
      Promise promise = promises.obtain(deadline.deadlineId(), complaintId, kind, deadline.round());
      promise.told(deadline.telling(), deadline.startedAt(), deadline.dueAt(), deadline.at());
      promise.settle(RoundFacts.of(promises.rounds(complaintId), deadline.round()));
      promises.keep(promise);
    } else if (deadline.clock().equals(CUSTOMER_ANSWER)) {
      customerAnswer(complaintId, deadline);
    } else if (deadline.clock().equals(CALLBACK_WAIT) && deadline.telling() == Telling.MET) {
      promises.round(complaintId, deadline.round()).calledAt = deadline.at();
      promises.settle(complaintId, deadline.round());
    }
  }

  /** What was asked is needed until the workflow waits no more, wherever that moves. */
  private void customerAnswer(String complaintId, Deadline deadline) {
    if (deadline.telling().isFinal()) {
      asks.end(complaintId, deadline.at());
    } else {
      asks.awaited(complaintId, deadline.startedAt(), deadline.dueAt(), deadline.at());
    }
  }

  /** The customer has the answer, and is to be asked whether it satisfies. */
  @Transactional
  public void callbackRequested(String complaintId, int round, Instant requestedAt, Instant dueAt) {
    promises.round(complaintId, round).answeredAt = requestedAt;
    Promise callback =
        promises.obtain(
            PromiseRound.idOf(complaintId, round), complaintId, PromiseKind.CALLBACK, round);
    callback.told(Telling.SET, requestedAt, dueAt, requestedAt);
    promises.keep(callback);
    promises.settle(complaintId, round);
  }

  /** The case was closed in its latest round; nothing of it is open any more. */
  @Transactional
  public void closed(
      String complaintId, int rounds, String disposition, String callbackResult, Instant at) {
    PromiseRound round = promises.round(complaintId, rounds);
    round.closedAt = at;
    round.disposition = disposition;
    round.callbackResult = callbackResult;
    promises.settle(complaintId, rounds);
    asks.end(complaintId, at);
  }

  /** The customer was asked for something. */
  @Transactional
  public void asked(String complaintId, String question, Instant dueAt, Instant at) {
    asks.ask(complaintId, question, dueAt, at);
  }
}
